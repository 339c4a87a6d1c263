import type { Computed, Json } from "@shenbao/engine";
import type { DraftColumn, DraftField, DraftSchema } from "./draft.ts";
import { knownLabel } from "./known-labels.ts";

/** Gives names that are free: that of the label where it is known, else the kind of thing with a number. */
export class Names {
  readonly #last = new Map<string, number>();
  readonly #taken = new Set<string>();

  constructor(readonly kind: "field" | "column") {}

  free(title: string): string {
    const known = knownLabel(title)?.name;
    const stem = known ?? this.kind;
    let number = this.#last.get(stem) ?? (known === undefined ? 0 : -1);
    let name: string;
    do {
      number = number === 0 && known !== undefined ? 2 : number + 1;
      name = number === 0 ? stem : `${stem}${number}`;
    } while (this.#taken.has(name));
    this.#last.set(stem, number);
    this.#taken.add(name);
    return name;
  }
}

/** A field's schema with its title, the English of what is known, and the sums of its rows. `name`: its own, by which calculations read it. */
export function schemaWithTexts(
  field: DraftField,
  name: string,
): { schema: DraftSchema; english: Record<string, string>; computed: Computed[]; columns: { name: string; column: DraftColumn }[] } {
  const english: Record<string, string> = {};
  const computed: Computed[] = [];
  const say = (key: string, title: string): void => {
    const known = knownLabel(title)?.english ?? (/^其[他它]$/.test(title) ? "Other" : undefined);
    if (known !== undefined) english[key] = known;
  };
  say(`${name}.label`, field.title);
  const words: DraftSchema = { title: field.title, ...(field.description !== "" && { description: field.description }) };
  choicesIn(field.schema).forEach(({ value, title }) => say(`${name}.${value}`, title));
  if (!field.columns) return { schema: { ...field.schema, ...words }, english, computed, columns: [] };
  const names = new Names("column");
  const columns = field.columns.list.map((column) => ({ name: names.free(column.title), column }));
  const properties: Record<string, Json> = {};
  for (const [index, { name: own, column }] of columns.entries()) {
    properties[own] = { ...column.schema, title: column.title };
    say(`${name}.${own}.label`, column.title);
    choicesIn(column.schema).forEach(({ value, title }) => say(`${name}.${own}.${value}`, title));
    if (!column.sum) continue;
    const before = columns.slice(0, index).filter((one) => one.column.schema["type"] === "number" && !one.column.sum);
    computed.push({ at: `/${name}/*/${own}`, value: { sum: before.map((one) => ({ var: `$row.${one.name}` })) } });
  }
  const sums = field.columns.summed ? columns.filter(({ column }) => isSummed(column)).map((one) => one.name) : [];
  const items = { type: "object", additionalProperties: false, properties };
  return { schema: { ...field.schema, ...words, ...(sums.length > 0 && { sums }), items }, english, computed, columns };
}

/** Amounts and counts add up; shares and prices of one do not. */
function isSummed({ title, schema }: DraftColumn): boolean {
  return schema["type"] === "number" && !/率|占比|比例|单价|年龄/.test(title);
}

function choicesIn(schema: DraftSchema): { value: string; title: string }[] {
  const items = schema["items"];
  const list = (typeof items === "object" && items !== null && !Array.isArray(items) ? items : schema)["oneOf"] as { const: string; title: string }[] | undefined;
  return (list ?? []).map((one) => ({ value: one.const, title: one.title }));
}

/** What kind of element a schema is, by the names of the builder's palette. */
export function kindOfSchema(schema: DraftSchema): string {
  const { type, format, maxLength, oneOf, unit } = schema;
  if (type === "array") return schema["rowLabels"] ? "fixedTable" : "uniqueItems" in schema ? "choices" : "freeTable";
  if (type === "boolean") return "yesNo";
  if (type === "number") return typeof unit === "object" && unit !== null && /元/.test(JSON.stringify(unit)) ? "money" : "number";
  if (oneOf) return "choice";
  const formats: Readonly<Record<string, string>> = { "year-month": "month", "credit-code": "creditCode", "web-address": "webAddress" };
  if (typeof format === "string") return formats[format] ?? format;
  return typeof maxLength === "number" && maxLength > 120 ? "longText" : "text";
}
