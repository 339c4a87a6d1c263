import type { Meaning } from "./check-meaning.ts";
import { checkDuplicates, isMoment } from "./check-notice.ts";
import { checkActionRef } from "./check-reviews.ts";
import type { Column } from "./definition.generated.ts";

/** Judges summary tables and the result page: roles, states, columns, hand-in. */
export function checkTables(meaning: Meaning): void {
  const { tables, publication } = meaning.definition;
  for (const [id, table] of Object.entries(tables)) {
    const path = `/tables/${id}`;
    meaning.reference("role", table.by, `${path}/by`);
    table.tracks?.forEach((track, i) => meaning.track(track, `${path}/tracks/${i}`));
    meaning.states(table.states, `${path}/states`);
    checkColumns(meaning, table.columns, `${path}/columns`, table.tracks);
    const action = checkActionRef(meaning, table.handIn.action, "table", table.by, `${path}/handIn/action`);
    if (action && !table.states.some((state) => action.from.includes(state))) meaning.findings.error(`${path}/handIn/action`, "hand-in-from", { id: action.title });
    meaning.reference("deadline", table.handIn.until, `${path}/handIn/until`);
    meaning.clause(table.clause, path);
  }
  checkEveryTrackHandedIn(meaning);
  meaning.reference("role", publication.by, "/publication/by");
  meaning.states(publication.states, "/publication/states");
  checkColumns(meaning, publication.columns, "/publication/columns", undefined);
  checkPublicity(meaning);
}

/** A track that no summary table takes up where others are handed in with one: its applications stay where they are. */
function checkEveryTrackHandedIn(meaning: Meaning): void {
  const { tables, tracks, workflow } = meaning.definition;
  for (const action of workflow.actions)
    for (const state of action.from) {
      const taking = Object.values(tables).filter((table) => table.handIn.action === action.id && table.states.includes(state));
      const otherwise = workflow.actions.some(({ from, to, by, through }) => from.includes(state) && to === action.to && by !== "system" && through !== "table");
      if (taking.length === 0 || otherwise) continue;
      for (const { id, title } of tracks)
        if (!taking.some((table) => table.tracks?.includes(id) ?? true))
          meaning.findings.warning("/tables", "track-without-table", { track: title, action: action.title, state: meaning.title("state", state) });
    }
}

function checkColumns(meaning: Meaning, columns: readonly Column[], path: string, tracks: readonly string[] | undefined): void {
  const answers = meaning.applicationForms(tracks);
  checkDuplicates(meaning, path, columns);
  columns.forEach(({ value, kind, choicesFrom }, i) => {
    meaning.expression(value, `${path}/${i}/value`, { answers });
    if (choicesFrom === undefined) {
      if (kind === "choice") meaning.findings.error(`${path}/${i}`, "choices-from-missing");
      return;
    }
    const known = answers.some(({ nodes }) => nodes.has(choicesFrom));
    meaning.pointer(choicesFrom, `${path}/${i}/choicesFrom`, answers);
    if (known && !answers.some(({ nodes }) => hasChoices(nodes.get(choicesFrom)?.schema)))
      meaning.findings.error(`${path}/${i}/choicesFrom`, "choices-from-type", { pointer: choicesFrom });
  });
}

function hasChoices(schema: Record<string, unknown> | undefined): boolean {
  if (!schema) return false;
  const items = schema["items"];
  return Array.isArray(schema["oneOf"]) || schema["format"] === "organisation" || (typeof items === "object" && items !== null && "oneOf" in items);
}

/** The publicity period names days or a day; objections are handled by a role of the notice, while there is a period. */
function checkPublicity(meaning: Meaning): void {
  const { definition, findings } = meaning;
  const { period, objections } = definition.publication;
  if (period) {
    if ((period.days === undefined) === (period.until === undefined)) findings.error("/publication/period", "period-one-of");
    if (period.until !== undefined && !isMoment(period.until)) findings.error("/publication/period/until", "moment", { at: period.until });
    meaning.clause(period.clause, "/publication/period");
  }
  if (!objections) return;
  if (!period) findings.error("/publication/objections", "objections-without-period");
  meaning.reference("role", objections.handledBy, "/publication/objections/handledBy");
  if (objections.upheld !== undefined) checkActionRef(meaning, objections.upheld, undefined, objections.handledBy, "/publication/objections/upheld");
  meaning.clause(objections.clause, "/publication/objections");
}
