import { fieldAt, isRecord } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";
import { useId, type ReactNode } from "react";
import { useDocument } from "../../document/document-context.ts";
import { evidenceTitle } from "../diagram/action-marks.ts";
import { sameItems, useDefinition } from "../../document/use-definition.ts";
import { ThingList } from "../../inspector/ThingList.tsx";
import { useSpeak } from "../../language/locale-context.ts";
import { ProblemsHere } from "../../problems/ProblemsHere.tsx";
import { deadlineUses, type NamedPlace } from "./deadline-uses.ts";
import { PlaceLink } from "./PlaceLink.tsx";
import { QuotaLimitsTable } from "./QuotaLimitsTable.tsx";
import { quotaActions, quotaLimits, quotaSentence } from "./quota-words.ts";

/** A part of the workflow in words; what is added, removed and ordered lies below. */
function Card({ path, title, count, children }: { path: string; title: Text; count: number; children: ReactNode }) {
  const speak = useSpeak();
  const id = useId();
  return (
    <section className="bd-card" aria-labelledby={id}>
      <h2 id={id}>{speak(title)}</h2>
      {count === 0 ? <p className="sb-muted">{speak(texts["cards.none"])}</p> : children}
      <details className="bw-order" open={count === 0}>
        <summary>{speak(texts["cards.order"])}</summary>
        <ThingList path={path} />
      </details>
    </section>
  );
}

/** Places one after the other, each leading there. */
function Places({ label, places }: { label: Text; places: readonly NamedPlace[] }) {
  const speak = useSpeak();
  if (places.length === 0) return null;
  return (
    <p>
      <span className="sb-muted">{speak(label)}</span>
      {places.map(({ path, title, system }, i) => (
        <span key={path}>
          {i > 0 && (speak.locale === "zh-CN" ? "、" : ", ")}
          <PlaceLink path={path} title={system ? speak(texts["deadlines.system"], { action: speak(title) }) : speak(title)} />
        </span>
      ))}
    </p>
  );
}

/** The parts of the definition that the words below are made of: they are made anew with another of them. */
function useParts() {
  const document = useDocument();
  useDefinition(
    ({ roles, deadlines, quotas, workflow, tables, reviews, forms, tracks, opens, timezone }) => [
      roles,
      deadlines,
      quotas,
      workflow,
      tables,
      reviews,
      forms,
      tracks,
      opens,
      timezone,
    ],
    sameItems,
  );
  return document.definition;
}

/** Who acts: what each role sees and does. */
export function RoleCards() {
  const speak = useSpeak();
  const definition = useParts();
  const { workflow, forms, tracks, year } = definition;
  const join = (words: string[]) => words.join(speak.locale === "zh-CN" ? "、" : ", ");
  const fieldTitle = (pointer: string) => {
    for (const { form } of tracks) {
      const found = forms[form] && isRecord(forms[form].schema) ? fieldAt(forms[form], year, pointer) : undefined;
      if (found) return speak(found.title);
    }
    return pointer;
  };
  const roles = Object.entries(definition.roles);
  return (
    <Card path="/roles" title={texts["roles.title"]} count={roles.length}>
      <ul className="bw-cards">
        {roles.map(([id, { title, sees }]) => {
          const hidden = [...(sees.hides ?? []).map(fieldTitle), ...(sees.hidesEvidence ?? []).map((item) => evidenceTitle(definition, item, speak.locale))];
          const actions = workflow.actions.flatMap((action, index) => (action.by === id ? [{ path: `/workflow/actions/${index}`, title: action.title }] : []));
          return (
            <li key={id}>
              <h3>
                <PlaceLink path={`/roles/${id}`} title={speak(title)} />
              </h3>
              <p className="sb-small">
                {[
                  speak(texts[`roles.${sees.scope}`]),
                  sees.states && speak(texts["roles.states"], { states: join(sees.states.map((state) => workflow.states[state]?.title[speak.locale] ?? state)) }),
                  hidden.length > 0 && speak(texts["roles.hides"], { fields: join(hidden) }),
                  sees.opinions &&
                    sees.opinions.length > 0 &&
                    speak(texts["roles.opinions"], { forms: join(sees.opinions.map((form) => forms[form]?.title[speak.locale] ?? form)) }),
                ]
                  .filter((part) => typeof part === "string")
                  .join(speak.locale === "zh-CN" ? "；" : "; ")}
              </p>
              {actions.length === 0 ? <p className="sb-muted sb-small">{speak(texts["roles.nothing"])}</p> : <Places label={texts["roles.actions"]} places={actions} />}
              <ProblemsHere path={`/roles/${id}`} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** By when: the deadlines on a line of time, with what each closes and opens. */
export function DeadlineLine() {
  const speak = useSpeak();
  const definition = useParts();
  const deadlines = deadlineUses(definition);
  const moment = (at: string) => (at.includes("T") ? at.replace("T", " ") : speak(texts["deadlines.day"], { at }));
  return (
    <Card path="/deadlines" title={texts["deadlines.title"]} count={deadlines.length}>
      <ol className="bw-times">
        <li>
          <p className="bw-time">{definition.opens.replace("T", " ")}</p>
          <PlaceLink path="/opens" title={speak(texts["deadlines.opens"])} />
        </li>
        {deadlines.map(({ id, title, at, closes, opens, tables, reviews }) => (
          <li key={id}>
            <p className="bw-time">{moment(at)}</p>
            <h3>
              <PlaceLink path={`/deadlines/${id}`} title={speak(title)} />
            </h3>
            <Places label={texts["deadlines.closes"]} places={closes} />
            <Places label={texts["deadlines.begins"]} places={opens} />
            <Places label={texts["deadlines.tables"]} places={tables} />
            <Places label={texts["deadlines.reviews"]} places={reviews} />
            {closes.length + opens.length + tables.length + reviews.length === 0 && <p className="sb-muted">{speak(texts["deadlines.unused"])}</p>}
            <ProblemsHere path={`/deadlines/${id}`} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** How many: each quota as a sentence, with its own limits. */
export function QuotaCards() {
  const speak = useSpeak();
  const definition = useParts();
  const quotas = Object.entries(definition.quotas);
  return (
    <Card path="/quotas" title={texts["quotas.title"]} count={quotas.length}>
      <ul className="bw-cards">
        {quotas.map(([id, quota]) => {
          const limits = quotaLimits(definition, id, speak.locale);
          return (
            <li key={id}>
              <h3>
                <PlaceLink path={`/quotas/${id}`} title={speak(quota.title)} />
              </h3>
              <p>{quotaSentence(definition, id, speak.locale)}</p>
              {limits && <QuotaLimitsTable title={speak(quota.title)} limits={limits} />}
              <Places label={texts["quotas.takenBy"]} places={quotaActions(definition, quota).map(({ index, title }) => ({ path: `/workflow/actions/${index}`, title }))} />
              <ProblemsHere path={`/quotas/${id}`} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
