import type { Form } from "./definition.generated.ts";
import type { Findings } from "./findings.ts";
import { isRecord } from "./json.ts";
import { pointerBelow } from "./pointer.ts";
import { checkLeafSchema, checkPattern } from "./check-leaf-schema.ts";
import { checkTableSchema } from "./check-table-schema.ts";

/** The words of schemas that forms may use. Another is refused by name: what is not understood is never half-understood. */
export const schemaKeywords: ReadonlySet<string> = new Set([
  "$schema",
  "$comment",
  "$ref",
  "definitions",
  "title",
  "description",
  "default",
  "examples",
  "readOnly",
  "type",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "oneOf",
  "const",
  "enum",
  "allOf",
  "anyOf",
  "not",
  "if",
  "then",
  "else",
  "dependencies",
  "minProperties",
  "maxProperties",
  "contains",
  "unit",
  "decimals",
  "level",
  "rowLabels",
  "sums",
  "layout",
  "clause",
]);

const limits = { depth: 10, places: 3000 };
const propertyName = /^[a-z][A-Za-z0-9]{0,63}$/;

/** Fields' schemas without references that nothing was found in, with how many places they hold, by identity: of an edited form only what changed is judged again. */
const sound = new WeakMap<object, number>();

/** Judges a form's data schema: its words, its types, that every object is closed, that references stay inside and end. Tells whether it is small enough for anything else to read. */
export function checkFormSchema(form: Form, path: string, findings: Findings): boolean {
  const root: unknown = form.schema;
  let places = 0;
  if (!isRecord(root)) return false;
  if (root["type"] !== "object") findings.error(`${path}/type`, "schema-root");

  function visit(schema: unknown, at: string, depth: number, title: boolean, followed: readonly string[]): void {
    if (findings.full || ++places > limits.places) return;
    if (depth > limits.depth) return findings.error(at, "schema-too-deep", { limit: limits.depth });
    if (!isRecord(schema)) return findings.error(at, "schema-not-object");
    const within = title ? sound.get(schema) : undefined;
    if (within !== undefined) {
      places += within;
      return;
    }
    const before = { findings: findings.total, places };
    checkWords(schema, at);
    if ("$ref" in schema) return follow(schema["$ref"], at, depth, title, followed);
    checkComposites(schema, at, 0);
    if (title && typeof schema["title"] !== "string") findings.error(at, "title-missing");
    const { type } = schema;
    if (type === "object") return visitObject(schema, at, depth, followed);
    if (type !== "array") {
      checkLeafSchema(schema, at, findings);
      if (title && findings.total === before.findings) sound.set(schema, places - before.places);
      return;
    }
    if (!isRecord(schema["items"])) return findings.error(at, "items-missing");
    const items = resolve(schema["items"]);
    if (items["type"] === "object") {
      checkTableSchema(schema, items, at, findings);
      visit(schema["items"], `${at}/items`, depth + 1, false, followed);
    } else {
      checkWords(items, `${at}/items`);
      if (!Array.isArray(items["oneOf"])) findings.error(`${at}/items`, "list-without-choices");
      else checkLeafSchema(items, `${at}/items`, findings);
    }
  }

  function visitObject(schema: Record<string, unknown>, at: string, depth: number, followed: readonly string[]): void {
    if (schema["additionalProperties"] !== false) findings.error(at, "object-open");
    const { properties } = schema;
    if (!isRecord(properties)) return findings.error(at, "object-empty");
    for (const [name, below] of Object.entries(properties)) {
      const where = pointerBelow(`${at}/properties`, name);
      if (!propertyName.test(name)) findings.error(where, "property-name", { name: name.slice(0, 100) });
      else visit(below, where, depth + 1, true, followed);
    }
    if (Array.isArray(schema["required"])) {
      schema["required"].forEach((name: unknown, i) => {
        if (typeof name !== "string" || !Object.hasOwn(properties, name)) findings.error(`${at}/required/${i}`, "required-unknown", { name: String(name).slice(0, 100) });
      });
    }
  }

  function checkWords(schema: Record<string, unknown>, at: string): void {
    for (const keyword of Object.keys(schema))
      if (!schemaKeywords.has(keyword)) findings.error(pointerBelow(at, keyword.slice(0, 100)), "unknown-word", { name: keyword.slice(0, 100) });
    if (schema["$schema"] !== undefined && schema["$schema"] !== "http://json-schema.org/draft-07/schema#") findings.error(`${at}/$schema`, "schema-draft");
  }

  /** Words and patterns inside conditions and alternatives, which say nothing of places. */
  function checkComposites(schema: Record<string, unknown>, at: string, depth: number): void {
    if (depth > 6) return findings.error(at, "schema-too-deep", { limit: 6 });
    for (const keyword of ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"]) {
      const below = schema[keyword];
      const parts: [unknown, string][] = Array.isArray(below)
        ? below.map((part: unknown, i) => [part, `${at}/${keyword}/${i}`])
        : isRecord(below)
          ? [[below, `${at}/${keyword}`]]
          : [];
      for (const [part, where] of parts) checkPart(part, where, depth);
    }
  }

  function checkPart(part: unknown, at: string, depth: number): void {
    if (!isRecord(part) || findings.full || ++places > limits.places) return;
    checkWords(part, at);
    if (typeof part["pattern"] === "string") checkPattern(part["pattern"], `${at}/pattern`, findings);
    if ("$ref" in part) findings.error(`${at}/$ref`, "ref-misplaced");
    checkComposites(part, at, depth + 1);
    const { properties } = part;
    if (isRecord(properties)) for (const [name, below] of Object.entries(properties)) checkPart(below, pointerBelow(`${at}/properties`, name), depth + 1);
  }

  function resolve(schema: Record<string, unknown>): Record<string, unknown> {
    const name = typeof schema["$ref"] === "string" ? /^#\/definitions\/([A-Za-z0-9_-]+)$/.exec(schema["$ref"])?.[1] : undefined;
    const definitions = isRecord(root) && isRecord(root["definitions"]) ? root["definitions"] : {};
    const found = name !== undefined && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    return isRecord(found) ? found : schema;
  }

  function follow(ref: unknown, at: string, depth: number, title: boolean, followed: readonly string[]): void {
    if (typeof ref !== "string" || !/^#\/definitions\/[A-Za-z0-9_-]+$/.test(ref)) return findings.error(`${at}/$ref`, "ref-outside", { ref: String(ref).slice(0, 100) });
    if (followed.includes(ref)) return findings.error(`${at}/$ref`, "ref-circle", { ref });
    const name = ref.slice("#/definitions/".length);
    const definitions = isRecord(root) ? root["definitions"] : undefined;
    if (!isRecord(definitions) || !Object.hasOwn(definitions, name)) return findings.error(`${at}/$ref`, "ref-unknown", { ref });
    visit(definitions[name], `${path}/definitions/${name}`, depth + 1, title, [...followed, ref]);
  }

  visit(root, path, 0, false, []);
  if (places <= limits.places) return true;
  findings.error(path, "too-large");
  return false;
}
