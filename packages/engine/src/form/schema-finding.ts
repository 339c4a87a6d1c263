import type { Text } from "@shenbao/texts";
import { engineTexts } from "@shenbao/texts/engine";
import type { Answers } from "../definition/json.ts";
import { readPointer } from "../definition/read-pointer.ts";
import type { Field } from "./field.ts";
import { writeNumber } from "./field-types/write-number.ts";
import { fieldOfModel, type FormModel } from "./form-model.ts";
import type { Finding, SchemaError } from "./outcome.ts";
import { placeName } from "./place-name.ts";
import { sentence } from "./sentence.ts";

/** A schema error as a finding: one sentence with the field's title. */
export function schemaFinding(model: FormModel, error: SchemaError, answers: Answers): Finding {
  const field = fieldOfModel(model, error.pointer);
  const place = placeName(model, error.pointer);
  return { at: error.pointer, code: error.keyword, severity: "error", message: messageOf(error, field, place, readPointer(answers, error.pointer)) };
}

/** The sentence for what is required and missing. */
export function requiredMessage(field: Field | undefined, place: Text): Text {
  const picks =
    field && (field.type === "choice" || field.type === "choices" || field.type === "yes-no" || field.type === "organisation" || field.type === "date" || field.type === "month");
  return sentence(engineTexts[picks ? "finding.required-choice" : field?.columns ? "finding.required-rows" : "finding.required"], { place });
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
      return sentence(engineTexts[`finding.${keyword}`], { place, limit, now: typeof value === "string" ? [...value].length : 0 });
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return sentence(engineTexts[`finding.${keyword}`], amount);
    case "decimals":
      return sentence(engineTexts[limit === 0 ? "finding.whole-number" : "finding.decimals"], { place, limit });
    case "multipleOf":
      return sentence(engineTexts["finding.multipleOf"], { place, limit: writeNumber(typeof params["multipleOf"] === "number" ? params["multipleOf"] : 1) });
    case "minItems":
    case "maxItems":
      return sentence(engineTexts[`finding.${keyword}-${kind}`], items);
    case "uniqueItems":
      return sentence(engineTexts["finding.uniqueItems"], { place });
    case "format":
      return formatMessage(params["format"], place);
    case "const":
      if (typeof params["allowedValue"] === "boolean") return sentence(engineTexts[params["allowedValue"] ? "finding.const-yes" : "finding.const-no"], { place });
      return sentence(engineTexts["finding.oneOf"], { place });
    case "oneOf":
    case "enum":
      return sentence(engineTexts["finding.oneOf"], { place });
    case "type":
      return sentence(engineTexts[field?.type === "number" ? "finding.type-number" : "finding.type"], { place });
    case "additionalProperties":
      return sentence(engineTexts["finding.additionalProperties"], { place });
    default:
      return sentence(engineTexts["finding.other"], { place });
  }
}

function formatMessage(format: unknown, place: Text): Text {
  const key = `format.${String(format)}`;
  const text: Text = Object.hasOwn(engineTexts, key) ? engineTexts[key as keyof typeof engineTexts] : engineTexts["finding.other"];
  return sentence(text, { place });
}
