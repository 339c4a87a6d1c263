import {
  editRefusal,
  factsOf,
  fieldAt,
  hiddenEvidence,
  hiddenFields,
  interpretForm,
  isApplicantRole,
  openPlaces,
  trackEvidence,
  trackForm,
  withoutFields,
  type Answers,
} from "@shenbao/engine";
import { walkEdit, walkUpload, type WalkApplication } from "@shenbao/engine/walk";
import { Button, NoticeForm } from "@shenbao/renderer";
import { builderTryTexts as texts } from "@shenbao/texts/builder-try";
import { useMemo, useState } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { evidenceTitle } from "../workflow/diagram/action-marks.ts";
import { roleTitle } from "../workflow/diagram/diagram-model.ts";
import { RefusalNote } from "./RefusalNote.tsx";
import type { WalkRefusal } from "./use-walk.ts";
import { useWalking } from "./walk-context.ts";

/** The application's form as a role sees it: without what is hidden from it, open where it may be changed; the evidence; the opinions it sees. */
export function TryForm({ application, role }: { application: WalkApplication; role: string }) {
  const speak = useSpeak();
  const { world, walk, step, organisations, announce } = useWalking();
  const { definition } = world;
  const { facts } = application;
  const form = trackForm(definition, facts.track);
  const applies = isApplicantRole(definition, role);
  const [opened, setOpened] = useState(false);
  const [edited, setEdited] = useState<Answers | null>(null);
  const [refusal, setRefusal] = useState<WalkRefusal | null>(null);
  const hidden = useMemo(() => hiddenFields(definition, role), [definition, role]);
  const unseen = useMemo(() => hiddenEvidence(definition, role), [definition, role]);
  const items = trackEvidence(definition, facts.track);
  const concealed = [...hidden, ...items.flatMap(({ id }) => (unseen.includes(id) ? [`evidence:${id}`] : []))];
  const seen = useMemo(() => withoutFields(facts.answers, hidden), [facts.answers, hidden]);
  const places = applies && editRefusal(definition, facts, walk.now) === null ? openPlaces(definition, facts) : null;
  const title = (at: string) =>
    at.startsWith("evidence:") ? evidenceTitle(definition, at.slice(9), speak.locale) : (fieldAt(form, definition.year, at)?.title[speak.locale] ?? at);
  const join = (words: string[]) => words.join(speak.locale === "zh-CN" ? "、" : ", ");
  const opinions = Object.entries(facts.opinions).filter(
    ([id]) => definition.roles[role]?.sees.opinions?.includes(id) || definition.workflow.actions.some((action) => action.form === id && action.by === role),
  );
  const files = (evidence: string, count: number) => setRefusal(step((inWorld, now) => walkUpload(inWorld, now, facts.id, evidence, count)));
  const save = () => {
    const refused = step((inWorld, now) => walkEdit(inWorld, now, facts.id, edited ?? facts.answers));
    setRefusal(refused);
    if (refused) return;
    setEdited(null);
    announce(texts["form.saved"]);
  };
  return (
    <details className="bt-form" open={opened} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{speak(texts["form.title"], { role: roleTitle(definition, role, speak.locale) })}</summary>
      {opened && (
        <>
          {concealed.length > 0 && <p className="sb-muted">{speak(texts["form.hidden"], { fields: join(concealed.map(title)) })}</p>}
          {applies && (
            <p className="sb-muted">
              {places === null
                ? speak(texts["form.closed"])
                : places === "all"
                  ? speak(texts["form.openAll"])
                  : speak(texts["form.openNamed"], { places: join(places.map(title)) })}
            </p>
          )}
          {refusal && <RefusalNote refusal={refusal} definition={definition} track={facts.track} />}
          <h4>{speak(texts["files.title"])}</h4>
          <ul className="bt-files">
            {items.map(({ id, title: what }) => {
              if (unseen.includes(id)) return null;
              const count = facts.evidence[id] ?? 0;
              return (
                <li key={id}>
                  <span>{speak(what)}</span> <strong>{count}</strong>
                  {applies && (
                    <span className="bt-more">
                      <Button small aria-label={speak(texts["files.remove"], { what: speak(what) })} disabled={count === 0} onClick={() => files(id, count - 1)}>
                        −
                      </Button>
                      <Button small aria-label={speak(texts["files.add"], { what: speak(what) })} onClick={() => files(id, count + 1)}>
                        ＋
                      </Button>
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
          <NoticeForm
            form={form}
            formId={`try ${facts.id} ${role} ${facts.state}`}
            year={definition.year}
            locale={speak.locale}
            facts={factsOf(definition, facts, walk.now)}
            answers={edited ?? seen}
            onChange={setEdited}
            open={places}
            validate={interpretForm(form)}
            layout="page"
            show="touched"
            organisations={organisations}
            reasons={facts.reasons}
          />
          {places !== null && (
            <div className="bt-line">
              <Button kind="primary" onClick={save}>
                {speak(texts["form.save"])}
              </Button>
              {edited !== null && <span className="sb-muted">{speak(texts["form.unsaved"])}</span>}
            </div>
          )}
          {opinions.length > 0 && <h4>{speak(texts["opinions.title"])}</h4>}
          {opinions.map(([id, answers]) => {
            const filled = definition.forms[id];
            return (
              filled && (
                <section key={id} className="bt-opinion">
                  <h5>{speak(filled.title)}</h5>
                  <NoticeForm
                    form={filled}
                    formId={`try ${facts.id} ${role} ${id}`}
                    year={definition.year}
                    locale={speak.locale}
                    facts={factsOf(definition, facts, walk.now)}
                    answers={answers}
                    onChange={() => {}}
                    open={null}
                    layout="page"
                    show="touched"
                    organisations={organisations}
                  />
                </section>
              )
            );
          })}
        </>
      )}
    </details>
  );
}
