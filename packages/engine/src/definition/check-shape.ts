import type { ErrorObject } from "ajv";
import { validatorRuntime } from "../form/load-validator.ts";
import type { Findings } from "./findings.ts";
import { pointerBelow } from "./pointer.ts";
import { notice, type ShapeValidator } from "./shape.generated.js";

let made: ShapeValidator | null = null;

/** The meta-schemas, compiled ahead by `npm run generate`: no function is made from text, so that browsers under the strict policy judge the same. */
function shape(): ShapeValidator {
  return (made ??= notice(validatorRuntime.functions));
}

/** Judges the shape of a definition by the meta-schemas: what is missing, unknown or of another kind, each at its place. */
export function checkShape(definition: unknown, findings: Findings): void {
  const validate = shape();
  if (validate(definition)) return;
  for (const error of validate.errors ?? []) tell(error, findings);
}

function tell({ instancePath, keyword, params, propertyName }: ErrorObject<string, Record<string, unknown>>, findings: Findings): void {
  const word = (value: unknown) => String(value).slice(0, 100);
  switch (keyword) {
    case "required":
      return findings.error(pointerBelow(instancePath, String(params["missingProperty"])), "missing", { name: word(params["missingProperty"]) });
    case "additionalProperties":
      return findings.error(pointerBelow(instancePath, String(params["additionalProperty"]).slice(0, 100)), "unknown-word", { name: word(params["additionalProperty"]) });
    case "propertyNames":
      return findings.error(pointerBelow(instancePath, String(params["propertyName"]).slice(0, 100)), "name-shape", { name: word(params["propertyName"]) });
    case "type":
      return findings.error(instancePath, "wrong-type", { expected: Array.isArray(params["type"]) ? params["type"].join(", ") : word(params["type"]) });
    case "enum":
      return findings.error(instancePath, "not-one-of", { allowed: (params["allowedValues"] as unknown[]).map(word).join(", ") });
    case "pattern":
      // Of a property's name: told as such already.
      return propertyName === undefined ? findings.error(instancePath, "wrong-form", { pattern: word(params["pattern"]) }) : undefined;
    case "minItems":
    case "minProperties":
    case "minLength":
      return findings.error(instancePath, "too-few", { limit: Number(params["limit"]) });
    case "maxItems":
    case "maxLength":
      return findings.error(instancePath, "too-many", { limit: Number(params["limit"]) });
    case "minimum":
    case "maximum":
      return findings.error(instancePath, "out-of-range", { limit: Number(params["limit"]) });
    case "uniqueItems":
      return findings.error(instancePath, "duplicate", { id: "" });
    default:
      return findings.error(instancePath, "wrong-shape", { keyword });
  }
}
