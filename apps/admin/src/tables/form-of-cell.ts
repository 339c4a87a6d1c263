import type { Answers, Form, Json } from "@shenbao/engine";

type Schema = Record<string, unknown>;

/** A form cut down to one of its fields: its own control, limits and texts, without the rest. */
export function formOfCell(form: Form, at: string): Form {
  const names = at.split("/").slice(1);
  return {
    title: form.title,
    description: form.description,
    schema: cut(form.schema as Schema, names) as Form["schema"],
    ui: { type: "VerticalLayout", elements: [{ type: "Control", scope: `#/${names.flatMap((name) => ["properties", name]).join("/")}` }] } as Form["ui"],
    ...(form.texts && { texts: form.texts }),
  };
}

function cut(schema: Schema, [name, ...rest]: string[]): Schema {
  const properties = schema["properties"] as Record<string, Schema> | undefined;
  const inner = name === undefined ? undefined : properties?.[name];
  if (name === undefined || !inner) return schema;
  const required = ((schema["required"] as string[] | undefined) ?? []).filter((one) => one === name);
  return { $schema: schema["$schema"], type: "object", additionalProperties: false, required, properties: { [name]: cut(inner, rest) } };
}

/** Answers that hold one value at a place; none where it is empty. */
export function answersOfCell(at: string, value: Json): Answers {
  if (value === null) return {};
  return at
    .split("/")
    .slice(1)
    .reduceRight<Json>((inner, name) => ({ [name]: inner }), value) as Answers;
}
