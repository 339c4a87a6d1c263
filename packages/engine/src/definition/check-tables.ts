import type { Meaning } from "./check-meaning.ts";
import { checkDuplicates } from "./check-notice.ts";
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
    if (action && !table.states.some((state) => action.from.includes(state))) meaning.findings.error(`${path}/handIn/action`, "hand-in-from", { id: action.id });
    meaning.reference("deadline", table.handIn.until, `${path}/handIn/until`);
    meaning.clause(table.clause, path);
  }
  meaning.reference("role", publication.by, "/publication/by");
  meaning.states(publication.states, "/publication/states");
  checkColumns(meaning, publication.columns, "/publication/columns", undefined);
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
