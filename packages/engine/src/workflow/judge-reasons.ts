import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { sayAll } from "@shenbao/texts";
import type { Action, Form, NoticeDefinition } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { readPointer } from "../definition/read-pointer.ts";
import { fieldAt, wholePlace, type Finding } from "../form/index.ts";
import { trackEvidence, trackForm } from "./track-evidence.ts";

/** A reason of a return: a pointer, `evidence:<id>`, `evidence:<id>/<file>` or `wholePlace`, and what is to be changed there. */
export interface Reason {
  at: string;
  text: string;
}

/** What an application holds, as far as reasons point at it: rows by their index, files by their id. */
export interface Held {
  answers: Answers;
  files: Readonly<Record<string, readonly { id: string }[]>>;
  /** Whether whoever gives the reasons sees a place. Default: all. */
  sees?(at: string): boolean;
}

/** What is wrong with the reasons of an action that asks for them: at least one, each at a place that there is. */
export function reasonFindings(definition: NoticeDefinition, track: string, reasons: readonly Reason[], held: Held): Finding[] {
  if (reasons.length === 0) return [{ at: "/reasons", code: "reasons", severity: "error", message: texts["reasons.needed"] }];
  const form = trackForm(definition, track);
  const evidence = trackEvidence(definition, track);
  const isFile = (at: string) => evidence.some(({ id }) => at === `evidence:${id}` || (held.files[id] ?? []).some((file) => at === `evidence:${id}/${file.id}`));
  const isField = (at: string) => (isPlace(form.schema, at) || fieldAt(form, definition.year, at) !== undefined) && rowsAreThere(form, definition.year, at, held.answers);
  return reasons
    .filter(({ at }) => at !== wholePlace && ((at.startsWith("/") ? !isField(at) : !isFile(at)) || held.sees?.(at) === false))
    .map(({ at }) => ({ at, code: "place", severity: "error", message: sayAll(texts["reason.place"], { path: at }) }));
}

/** The reasons that stand after an action: those it gives; none where it answers a return; else those of before. */
export function reasonsAfter(definition: NoticeDefinition, before: { state: string; reasons: Reason[] }, action: Action, given: Reason[]): Reason[] {
  const { states } = definition.workflow;
  if (action.asks === "reasons") return given;
  return states[before.state]?.open === "named" && states[action.to]?.open !== "named" ? [] : before.reasons;
}

/** Whether every row that a pointer goes through is there: in the answers, or by the labels of a fixed table. */
function rowsAreThere(form: Form, year: number, pointer: string, answers: Answers): boolean {
  const segments = pointer.split("/").slice(1);
  return segments.every((segment, index) => {
    if (!/^\d+$/.test(segment)) return true;
    const table = `/${segments.slice(0, index).join("/")}`;
    const rows = readPointer(answers, table);
    return Number(segment) < Math.max(Array.isArray(rows) ? rows.length : 0, fieldAt(form, year, table)?.rowLabels?.length ?? 0);
  });
}

/** Whether a pointer names something in a form's schema; groups count as well as fields. */
function isPlace(schema: unknown, pointer: string): boolean {
  let node: unknown = schema;
  for (const part of pointer.split("/").slice(1)) {
    const { properties, items } = (node ?? {}) as { properties?: Record<string, unknown>; items?: unknown };
    if (properties && Object.hasOwn(properties, part)) node = properties[part];
    else if (items !== undefined && /^\d{1,4}$/.test(part)) node = items;
    else return false;
  }
  return true;
}
