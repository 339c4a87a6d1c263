import { tableOf } from "../form/row-places.ts";
import type { Meaning, Reach } from "./check-meaning.ts";
import type { Rule } from "./definition.generated.ts";

/** Judges rules: what they point at, read and cite. */
export function checkRules(meaning: Meaning, rules: readonly Rule[] | undefined, path: string, reach: Reach): void {
  const { findings } = meaning;
  const seen = new Set<string>();
  rules?.forEach((rule, i) => {
    const at = `${path}/${i}`;
    if (seen.has(rule.id)) findings.error(`${at}/id`, "duplicate", { id: rule.id });
    seen.add(rule.id);
    const forms = reach.input ? [reach.input, ...reach.answers] : reach.answers;
    rule.at.forEach((pointer, n) => meaning.pointer(pointer, `${at}/at/${n}`, forms));
    if (new Set(rule.at.map(tableOf).filter((table) => table !== null)).size > 1) findings.error(`${at}/at`, "several-tables");
    meaning.pointer(rule.explainAt, `${at}/explainAt`, forms);
    if (rule.severity === "explain" && rule.explainAt === undefined) findings.error(at, "explain-without-place");
    if (rule.severity !== "explain" && rule.explainAt !== undefined) findings.error(`${at}/explainAt`, "explain-misplaced");
    if (
      rule.explainAt !== undefined &&
      forms.some(({ nodes }) => nodes.has(rule.explainAt as string)) &&
      !forms.some(({ nodes }) => nodes.get(rule.explainAt as string)?.schema["type"] === "string")
    )
      findings.error(`${at}/explainAt`, "explain-not-text");
    meaning.expression(rule.when, `${at}/when`, { ...reach, at: rule.at });
    meaning.expression(rule.assert, `${at}/assert`, { ...reach, at: rule.at });
    meaning.clause(rule.clause, at);
  });
}
