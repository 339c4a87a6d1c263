import type { Column } from "../definition.generated.ts";
import { clauseReference } from "./clause-reference.ts";
import { expressionReferences } from "./expression-references.ts";
import type { User } from "./reference.ts";
import type { Holder, ReferenceFinder } from "./reference-finder.ts";

/** Of the summary tables and the publication. */
export function tableReferences(finder: ReferenceFinder): void {
  const { tables, publication } = finder.definition;
  finder.keys("table", tables, "/tables");
  for (const [id, table] of Object.entries(tables)) {
    const path = `/tables/${id}`;
    const user: User = { subject: { kind: "table", id }, title: table.title };
    finder.id("role", table, "by", path, "how.acts", user);
    finder.list("track", table, "tracks", `${path}/tracks`, "how.takes", user);
    finder.list("state", table, "states", `${path}/states`, "how.takes", user);
    columnReferences(finder, table.columns, `${path}/columns`, user, finder.applicationForms(table.tracks));
    finder.id("action", table.handIn, "action", `${path}/handIn`, "how.does", user);
    finder.id("deadline", table.handIn, "until", `${path}/handIn`, "how.until", user);
    clauseReference(table, path, user, finder.note);
  }
  const user: User = { subject: null, title: publication.title };
  finder.id("role", publication, "by", "/publication", "how.acts", user);
  finder.list("state", publication, "states", "/publication/states", "how.shows", user);
  columnReferences(finder, publication.columns, "/publication/columns", user, finder.applicationForms());
  const { period, objections } = publication;
  if (period) clauseReference(period, "/publication/period", user, finder.note);
  if (!objections) return;
  finder.id("role", objections, "handledBy", "/publication/objections", "how.acts", user);
  finder.id("action", objections, "upheld", "/publication/objections", "how.does", user);
  clauseReference(objections, "/publication/objections", user, finder.note);
}

function columnReferences(finder: ReferenceFinder, columns: Column[], path: string, user: User, forms: readonly string[]): void {
  columns.forEach((column, i) => {
    expressionReferences(column as unknown as Holder, "value", `${path}/${i}/value`, { answers: finder.paths(forms), user, how: "how.shows" }, finder.note);
    finder.pointer(column, "choicesFrom", `${path}/${i}`, "how.shows", user, forms);
  });
}
