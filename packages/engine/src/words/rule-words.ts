import type { Text } from "@shenbao/texts";
import type { NoticeDefinition, Rule } from "../definition/definition.generated.ts";
import { pointerBelow } from "../definition/pointer.ts";
import { dottedPath } from "../definition/pointer.ts";
import { phraseOf } from "./expression-words.ts";
import { binds, demanded, grouped, quotable, tell } from "./phrase.ts";
import { expressionScope, rowsOf } from "./scope.ts";
import { variableWords } from "./variable-words.ts";

/** A whole rule as a sentence: where it is asked, what has to be so, and what happens where it is not. `path`: where the rule stands. */
export function ruleWords(definition: NoticeDefinition, path: string, rule: Rule): Text {
  const scope = expressionScope(definition, pointerBelow(path, "assert"));
  const must = demanded(phraseOf(scope, rule.assert, "condition"));
  const asked = rule.when === undefined ? must : tell("rule.whenMust", { when: grouped(phraseOf(scope, rule.when, "condition"), binds.or), must });
  const table = rowsOf(scope);
  const rows = table ? tell("rule.rows", { table: { "zh-CN": quotable(table["zh-CN"]), en: quotable(table.en) } }) : { "zh-CN": "", en: "" };
  const end = consequence(definition, path, rule);
  const whole = { "zh-CN": rows["zh-CN"] + asked["zh-CN"] + end["zh-CN"], en: rows.en + asked.en + end.en };
  return { "zh-CN": whole["zh-CN"], en: whole.en.charAt(0).toUpperCase() + whole.en.slice(1) };
}

function consequence(definition: NoticeDefinition, path: string, { severity, explainAt }: Rule): Text {
  const action = path.startsWith("/workflow/");
  if (severity === "error") return tell(action ? "rule.actionError" : "rule.error");
  if (severity === "warning") return tell(action ? "rule.actionWarning" : "rule.warning");
  if (typeof explainAt !== "string") return tell("rule.explainNowhere");
  return tell("rule.explain", { field: variableWords(dottedPath(explainAt), { ...expressionScope(definition, path), item: null }).said });
}
