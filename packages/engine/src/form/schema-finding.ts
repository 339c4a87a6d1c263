import { sayAll, type Text } from "@shenbao/texts";
import { engineTexts } from "@shenbao/texts/engine";
import type { Answers } from "../definition/json.ts";
import { readPointer } from "../definition/read-pointer.ts";
import type { Field } from "./field.ts";
import { writeNumber } from "./field-types/write-number.ts";
import { clauseOfModel, fieldOfModel, type FormModel } from "./form-model.ts";
import type { Finding, SchemaError } from "./outcome.ts";
import { placeName } from "./place-name.ts";

/** A schema error as a finding: one sentence with the field's title. `clause`: what asks for it, where that is not the field itself. */
export function schemaFinding(model: FormModel, error: SchemaError, answers: Answers, clause = clauseOfModel(model, error.pointer)): Finding {
  const field = fieldOfModel(model, error.pointer);
  const place = placeName(model, error.pointer);
  const message = messageOf(error, field, place, readPointer(answers, error.pointer));
  return { at: error.pointer, code: error.keyword, severity: "error", message, ...(clause !== undefined && { clause }) };
}

/** The sentence for what is required and missing. */
export function requiredMessage(field: Field | undefined, place: Text): Text {
  const picks =
    field && (field.type === "choice" || field.type === "choices" || field.type === "yes-no" || field.type === "organisation" || field.type === "date" || field.type === "month");
  return sayAll(engineTexts[picks ? "finding.required-choice" : field?.columns ? "finding.required-rows" : "finding.required"], { place });
}

function messageOf({ keyword, params }: SchemaError, field: Field | undefined, place: Text, value: unknown): Text {
  const limit = typeof params["limit"] === "number" ? params["limit"] : 0;
  const amount = { place, limit: writeNumber(limit), unit: field?.unit ? { "zh-CN": ` ${field.unit["zh-CN"]}`, en: ` ${field.unit.en}` } : "" };
  const items = { place, limit, now: Array.isArray(value) ? value.length : 0 };
  const kind = field?.columns ? "rows" : "items";
  switch (keyword) {
    case "required":
      return requiredMessage(field, place);
    case "minLength":
    case "maxLength":
      return sayAll(engineTexts[`finding.${keyword}`], { place, limit, now: typeof value === "string" ? [...value].length : 0 });
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return sayAll(engineTexts[`finding.${keyword}`], amount);
    case "decimals":
      return sayAll(engineTexts[limit === 0 ? "finding.whole-number" : "finding.decimals"], { place, limit });
    case "multipleOf":
      return sayAll(engineTexts["finding.multipleOf"], { place, limit: writeNumber(typeof params["multipleOf"] === "number" ? params["multipleOf"] : 1) });
    case "minItems":
    case "maxItems":
      return sayAll(engineTexts[`finding.${keyword}-${kind}`], items);
    case "uniqueItems":
      return sayAll(engineTexts["finding.uniqueItems"], { place });
    case "format":
      return formatMessage(params["format"], place);
    case "const":
      if (typeof params["allowedValue"] === "boolean") return sayAll(engineTexts[params["allowedValue"] ? "finding.const-yes" : "finding.const-no"], { place });
      return sayAll(engineTexts["finding.oneOf"], { place });
    case "oneOf":
    case "enum":
      return sayAll(engineTexts["finding.oneOf"], { place });
    case "type":
      return sayAll(engineTexts[field?.type === "number" ? "finding.type-number" : "finding.type"], { place });
    case "additionalProperties":
      return sayAll(engineTexts["finding.additionalProperties"], { place });
    default:
      return sayAll(engineTexts["finding.other"], { place });
  }
}

function formatMessage(format: unknown, place: Text): Text {
  const key = `format.${String(format)}`;
  const text: Text = Object.hasOwn(engineTexts, key) ? engineTexts[key as keyof typeof engineTexts] : engineTexts["finding.other"];
  return sayAll(text, { place });
}
