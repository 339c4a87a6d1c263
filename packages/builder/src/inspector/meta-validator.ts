import { isRecord, type Answers, type Form, type FormValidator, type Json, type SchemaError } from "@shenbao/engine";

/**
 * What is wrong with the answers of an inspector's form by its schema alone: what has to be there, numbers and their bounds. The forms of the
 * inspector use few words, so no validator is compiled for them; what a definition means the engine's check says.
 */
export function metaValidator(form: Form): FormValidator {
  return (answers) => errorsIn(form.schema as Record<string, Json>, answers, "");
}

function errorsIn(schema: Record<string, Json>, answers: Answers, pointer: string): SchemaError[] {
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  const properties = isRecord(schema["properties"]) ? (schema["properties"] as Record<string, Record<string, Json>>) : {};
  return Object.entries(properties).flatMap(([name, part]): SchemaError[] => {
    const at = `${pointer}/${name}`;
    const value = answers[name];
    if (part["type"] === "object") {
      // A text that may be left out asks for both its languages once it has one.
      if (value === undefined && !required.includes(name)) return [];
      return errorsIn(part, isRecord(value) ? (value as Answers) : {}, at);
    }
    if (value === undefined || value === null || value === "") return required.includes(name) ? [{ pointer: at, keyword: "required", params: {} }] : [];
    return part["type"] === "number" ? numberErrors(part, value, at) : [];
  });
}

function numberErrors(schema: Record<string, Json>, value: Json, pointer: string): SchemaError[] {
  if (typeof value !== "number") return [{ pointer, keyword: "type", params: { type: "number" } }];
  const { minimum, maximum, decimals } = schema;
  if (decimals === 0 && !Number.isInteger(value)) return [{ pointer, keyword: "decimals", params: { limit: 0 } }];
  if (typeof minimum === "number" && value < minimum) return [{ pointer, keyword: "minimum", params: { comparison: ">=", limit: minimum } }];
  if (typeof maximum === "number" && value > maximum) return [{ pointer, keyword: "maximum", params: { comparison: "<=", limit: maximum } }];
  return [];
}
