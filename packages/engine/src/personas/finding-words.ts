import { engineTexts } from "@shenbao/texts/engine";
import { sayAll, type Text } from "@shenbao/texts";
import type { ExpectedFinding, Form } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { withStars } from "../definition/pointer.ts";
import { formModel } from "../form/form-model.ts";
import { schemaFinding } from "../form/schema-finding.ts";

const limited = ["minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "decimals", "minItems", "maxItems"];

/** The sentence of a finding that is expected and may not have come out, as it would be said with these answers. */
export function findingWords(form: Form, year: number, { code, at }: ExpectedFinding, answers: Answers, evidence: Readonly<Record<string, number>> = {}): Text {
  const rule = form.rules?.find(({ id }) => id === code);
  if (rule) return rule.message;
  if (at.startsWith("evidence:")) return evidenceWords(form, code, at.slice("evidence:".length), evidence);
  const model = formModel(form, year);
  const schema = model.nodes.get(withStars(at))?.schema ?? {};
  const limit = schema[code];
  const params = {
    ...(limited.includes(code) && { limit }),
    ...(code === "multipleOf" && { multipleOf: limit }),
    ...(code === "format" && { format: limit }),
    ...(code === "const" && { allowedValue: limit }),
  };
  return schemaFinding(model, { pointer: at, keyword: code, params }, answers).message;
}

const byCode = { required: "evidence.required", minItems: "evidence.few", maxItems: "evidence.many" } as const;

function evidenceWords(form: Form, code: string, id: string, counts: Readonly<Record<string, number>>): Text {
  const item = form.evidence?.find((one) => one.id === id);
  const key = Object.hasOwn(byCode, code) ? byCode[code as keyof typeof byCode] : undefined;
  if (!item || key === undefined) return sayAll(engineTexts["finding.other"], { place: item?.title ?? id });
  return sayAll(engineTexts[key], { title: item.title, limit: code === "maxItems" ? item.count.max : item.count.min, now: counts[id] ?? 0 });
}
