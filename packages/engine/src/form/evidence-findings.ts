import { sayAll } from "@shenbao/texts";
import { engineTexts } from "@shenbao/texts/engine";
import type { Evidence, Form } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { evaluateWith } from "../expression/evaluate.ts";
import type { Finding } from "./outcome.ts";

/** The evidence items that are asked for with the form, given these answers. */
export function evidenceAsked(form: Form, answers: Answers, facts: Record<string, unknown>): Evidence[] {
  return (form.evidence ?? []).filter(({ stage, when }) => stage !== "after-submit" && (when === undefined || evaluateWith(when, answers, facts) === true));
}

/** What is wrong with the counts of uploaded files: `required`, `minItems` or `maxItems` at `evidence:<id>`. */
export function evidenceFindings(form: Form, answers: Answers, facts: Record<string, unknown>, counts: Record<string, number>): Finding[] {
  return evidenceAsked(form, answers, facts).flatMap((item) => {
    const now = Object.hasOwn(counts, item.id) ? (counts[item.id] ?? 0) : 0;
    const { min, max } = item.count;
    const [code, text] =
      now === 0
        ? item.required
          ? (["required", "evidence.required"] as const)
          : []
        : now < min
          ? (["minItems", "evidence.few"] as const)
          : now > max
            ? (["maxItems", "evidence.many"] as const)
            : [];
    if (code === undefined || text === undefined) return [];
    const finding: Finding = { at: `evidence:${item.id}`, code, severity: "error", message: sayAll(engineTexts[text], { title: item.title, limit: now > max ? max : min, now }) };
    if (item.clause !== undefined) finding.clause = item.clause;
    return [finding];
  });
}
