import { factsOf, fieldsOf, interpretForm, trackEvidence, trackForm, type Action, type Answers, type Field, type Reason } from "@shenbao/engine";
import { madeUpAnswers, walkAct, type WalkApplication } from "@shenbao/engine/walk";
import { Button, Dialog, NoticeForm } from "@shenbao/renderer";
import { builderTryTexts as texts } from "@shenbao/texts/builder-try";
import { useState } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { RefusalNote } from "./RefusalNote.tsx";
import type { WalkRefusal } from "./use-walk.ts";
import { useWalking } from "./walk-context.ts";

export interface ActDialogProps {
  application: WalkApplication;
  action: Action;
  onDone(): void;
  onCancel(): void;
}

const named = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...named(field.columns ?? [])]);

/** An action with what it asks for: its question, its form, its reasons. What the engine refuses stands above, as on the server. */
export function ActDialog({ application, action, onDone, onCancel }: ActDialogProps) {
  const speak = useSpeak();
  const { world, walk, step, nameOf, organisations, announce } = useWalking();
  const { definition } = world;
  const { facts } = application;
  const [input, setInput] = useState<Answers>({});
  const [filled, setFilled] = useState(0);
  const [reasons, setReasons] = useState<Reason[]>(action.asks === "reasons" ? [{ at: "", text: "" }] : []);
  const [refusal, setRefusal] = useState<WalkRefusal | null>(null);
  const form = action.form === undefined ? undefined : definition.forms[action.form];
  const places = [
    ...named(fieldsOf(trackForm(definition, facts.track), definition.year)).map(({ pointer, title }) => ({ at: pointer, title: title[speak.locale] })),
    ...trackEvidence(definition, facts.track).map(({ id, title }) => ({ at: `evidence:${id}`, title: title[speak.locale] })),
  ];
  const act = () => {
    const given = reasons.filter(({ at, text }) => at !== "" || text !== "");
    const refused = step((inWorld, now) => walkAct(inWorld, now, { application: facts.id, action: action.id, ...(form && { input }), reasons: given }));
    setRefusal(refused);
    if (refused) return;
    announce(texts[action.release === undefined ? "act.done" : "act.prepared"], {
      action: speak(action.title),
      state: speak(definition.workflow.states[action.to]?.title ?? action.title),
    });
    onDone();
  };
  const change = (i: number, part: Partial<Reason>) => setReasons(reasons.map((reason, at) => (at === i ? { ...reason, ...part } : reason)));
  return (
    <Dialog
      open
      wide
      title={speak(texts["act.title"], { action: speak(action.title), application: nameOf(facts.id) })}
      locale={speak.locale}
      onClose={onCancel}
      actions={
        <>
          <Button kind={action.tone === "danger" ? "danger" : "primary"} onClick={act}>
            {speak(texts["act.do"])}
          </Button>
          {form && (
            <Button
              onClick={() => {
                setInput(madeUpAnswers(form, (level) => world.organisations.find((one) => one.level === level)?.code));
                setFilled(filled + 1);
              }}
            >
              {speak(texts["act.fill"])}
            </Button>
          )}
          <Button onClick={onCancel}>{speak(texts["act.cancel"])}</Button>
        </>
      }
    >
      {refusal && (
        <RefusalNote
          refusal={refusal}
          definition={definition}
          form={form && !refusal.findings.some(({ at }) => at.startsWith("evidence:")) ? form : undefined}
          track={facts.track}
        />
      )}
      {action.confirm && <p>{speak(action.confirm)}</p>}
      {form && (
        <NoticeForm
          form={form}
          formId={`try ${facts.id} ${action.id} ${filled}`}
          year={definition.year}
          locale={speak.locale}
          facts={factsOf(definition, facts, walk.now, input)}
          answers={input}
          onChange={setInput}
          open="all"
          validate={interpretForm(form)}
          layout="page"
          show={refusal ? "all" : "touched"}
          organisations={organisations}
        />
      )}
      {action.asks === "reasons" && (
        <fieldset className="bt-reasons">
          <legend>{speak(texts["act.reasons"])}</legend>
          {reasons.map((reason, i) => (
            <div key={i} className="bt-reason">
              <label>
                <span>{speak(texts["act.place"], { number: i + 1 })}</span>
                <select className="sb-input sb-select" value={reason.at} onChange={({ target }) => change(i, { at: target.value })}>
                  <option value="" />
                  {places.map(({ at, title }) => (
                    <option key={at} value={at}>
                      {title}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                <span>{speak(texts["act.text"], { number: i + 1 })}</span>
                <input className="sb-input" value={reason.text} maxLength={500} onChange={({ target }) => change(i, { text: target.value })} />
              </label>
            </div>
          ))}
          <Button small onClick={() => setReasons([...reasons, { at: "", text: "" }])}>
            {speak(texts["act.addReason"])}
          </Button>
        </fieldset>
      )}
    </Dialog>
  );
}
