import type { Rule } from "../definition.generated.ts";
import { dottedPath } from "../pointer.ts";
import { clauseReference } from "./clause-reference.ts";
import { expressionReferences, type Reads } from "./expression-references.ts";
import type { How, Note, User } from "./reference.ts";
import { moveInPointer, renameInPointer, takeOut } from "./written-name.ts";

/** Tells what a rule names: the fields it points at and reads, its clause. `input`: the form an action asks for, which comes first. */
export function ruleReferences(rule: Rule, path: string, answers: Reads["answers"], input: string | undefined, user: User, note: Note): void {
  const formsWith = (place: string): string[] => [...answers].filter(([, paths]) => paths.has(place)).map(([form]) => form);

  function pointer(holder: Record<string, unknown>, key: string, at: string, how: How, drop?: () => void): void {
    const place = dottedPath(holder[key] as string);
    const forms = formsWith(place);
    if (forms.length > 0)
      note({
        path: at,
        named: { kind: "field", forms, place },
        user,
        how,
        drop,
        rename: (to, depth) => (holder[key] = renameInPointer(holder[key] as string, to, depth)),
        move: (from, to) => (holder[key] = moveInPointer(holder[key] as string, from, to)),
      });
  }

  rule.at.forEach((entry, n) =>
    pointer(rule.at as unknown as Record<string, unknown>, String(n), `${path}/at/${n}`, "how.points", rule.at.length > 1 ? () => takeOut(rule.at, entry) : undefined),
  );
  const record = rule as unknown as Record<string, unknown>;
  if (rule.explainAt !== undefined) pointer(record, "explainAt", `${path}/explainAt`, "how.explains");
  for (const key of ["when", "assert"]) if (Object.hasOwn(rule, key)) expressionReferences(record, key, `${path}/${key}`, { answers, input, at: rule.at, user }, note);
  clauseReference(rule, path, user, note);
}
