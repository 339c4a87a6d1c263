import type { Form } from "../definition/definition.generated.ts";
import type { Answers, Json } from "../definition/json.ts";
import { resolveSchema } from "../form/schema-tree.ts";

type Schema = Record<string, Json>;

const byFormat: Readonly<Record<string, string>> = {
  date: "2020-01-01",
  "year-month": "2020-01",
  email: "example@example.com",
  "credit-code": "91350100M000100Y43",
  mobile: "13800000000",
  telephone: "010-12345678",
  postcode: "100000",
  "web-address": "https://example.com",
};

/**
 * Answers that a form's schema takes, for who wants to walk on: what has to be filled in, and of tables their fixed rows. They know nothing of
 * rules; where one is broken its finding says so. `organisation` gives a code of a level.
 */
export function madeUpAnswers(form: Form, organisation: (level: string) => string | undefined): Answers {
  const root = form.schema;

  function valueOf(written: unknown, name: string, depth: number): Json | undefined {
    const schema = resolveSchema(root, written);
    if (schema["readOnly"] === true || depth > 8) return undefined;
    if (schema["const"] !== undefined) return schema["const"];
    const { oneOf } = schema;
    if (Array.isArray(oneOf)) {
      const first = oneOf[0] as Schema | undefined;
      if (first?.["const"] !== undefined) return first["const"];
    }
    switch (schema["type"]) {
      case "object":
        return group(schema, depth);
      case "array":
        return Array.from({ length: Math.max(1, numberAt(schema, "minItems", 0)) }, () => valueOf(schema["items"], name, depth + 1)).filter((item) => item !== undefined);
      case "string":
        return text(schema, name);
      case "boolean":
        return true;
      case "number":
      case "integer":
        return Math.min(Math.max(numberAt(schema, "minimum", 1), numberAt(schema, "exclusiveMinimum", -1) + 1), numberAt(schema, "maximum", Infinity));
      default:
        return undefined;
    }
  }

  function group(schema: Schema, depth: number): Answers {
    const required = new Set(Array.isArray(schema["required"]) ? schema["required"] : []);
    const made: Answers = {};
    for (const [name, below] of Object.entries((schema["properties"] ?? {}) as Record<string, Json>)) {
      const part = resolveSchema(root, below);
      // Groups hold what has to be there even where they themselves need not.
      if (!required.has(name) && part["type"] !== "object" && part["rowLabels"] === undefined) continue;
      const value = valueOf(part, typeof part["title"] === "string" ? part["title"] : name, depth + 1);
      if (value !== undefined) made[name] = value;
    }
    return made;
  }

  function text(schema: Schema, name: string): string | undefined {
    const { format, level } = schema;
    if (format === "organisation") return typeof level === "string" ? organisation(level) : undefined;
    if (typeof format === "string") return byFormat[format];
    const least = numberAt(schema, "minLength", 0);
    const words = `示例${name}`;
    return (words.length >= least ? words : words.padEnd(least, "示例")).slice(0, numberAt(schema, "maxLength", 1000));
  }

  return group(root as Schema, 0);
}

const numberAt = (schema: Schema, name: string, otherwise: number): number => (typeof schema[name] === "number" ? schema[name] : otherwise);
