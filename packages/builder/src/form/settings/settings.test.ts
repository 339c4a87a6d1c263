import { checkDefinition } from "@shenbao/engine/check";
import type { Form, Json } from "@shenbao/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleDefinition } from "../../../../engine/src/definition/sample-definition.ts";
import { schemaKeywords } from "../../../../engine/src/definition/check-form-schema.ts";
import { partOf, type MetaNode } from "../../inspector/meta-node.ts";
import { addColumn } from "../commands/column-commands.ts";
import { newField, type FieldKind } from "../commands/field-kinds.ts";
import { addField } from "../commands/form-commands.ts";
import { uiOf } from "../commands/ui-tree.ts";
import { elementPath } from "../form-at.ts";
import { schemaPath, targetAt } from "./element-target.ts";
import { settingNames, settingsNode } from "./settings-node.ts";
import { readSettings, writeSetting } from "./settings.ts";

const kinds: FieldKind[] = [
  ...(["text", "longText", "number", "money", "date", "month", "choice", "choices", "yesNo", "region", "organisation", "creditCode", "telephone"] as const),
  ...(["mobile", "email", "postcode", "webAddress", "fixedTable", "freeTable", "cards"] as const),
];
const level = "district";
const begun = (kind: FieldKind) => {
  const definition = sampleDefinition();
  const id = definition.tracks[0]?.form ?? "";
  const before = definition.forms[id] as Form;
  const made = addField(before, { parent: [0], index: 0 }, newField(kind, level));
  return { definition, id, form: made.form, path: elementPath(id, made.place) };
};
const errors = (definition: ReturnType<typeof sampleDefinition>, id: string, form: Form) =>
  checkDefinition({ ...definition, forms: { ...definition.forms, [id]: form } }).map(({ code, path }) => `${code} ${path}`);

/** A value that a setting's meta-schema allows. */
function valueOf({ kind, schema }: MetaNode, name: string, n: number): Json {
  if (kind === "text") return { "zh-CN": `字${n}`, en: `word ${n}` };
  if (kind === "boolean") return n % 2 === 0;
  if (name === "clause") return "1.2";
  if (kind === "choice") return schema.enum ? (schema.enum[n % schema.enum.length] ?? "") : level;
  if (kind === "number") {
    const least = Math.max(schema.minimum ?? -50, name === "multipleOf" ? 0.5 : -50);
    const value = least + (n % 7);
    return schema.type === "integer" ? Math.round(value) : value;
  }
  if (name === "pattern") return "^[A-Z]{2}$";
  if (name === "choices") return Array.from({ length: 1 + (n % 4) }, (_, i) => ({ value: `v${i}`, title: { "zh-CN": `选${i}`, en: `c${i}` } }));
  if (name === "rowLabels") return Array.from({ length: 1 + (n % 4) }, (_, i) => ({ "zh-CN": `行${i}`, en: `r${i}` }));
  if (name === "sums") return [];
  return "words";
}

describe("what is set of a field", () => {
  test("whatever the meta-schema allows, the check finds nothing wrong with it, and it is read back as it was written", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(fc.tuple(fc.nat(), fc.nat(50)), { maxLength: 6 }), (kind, settings) => {
        const { definition, id, form, path } = begun(kind);
        let next = form;
        for (const [which, n] of settings) {
          const target = targetAt(next, path)!;
          const names = settingNames(target.kind, false).filter((name) => name !== "columns" && !(name === "default" && readSettings(next, target)["readOnly"] !== true));
          const name = names[which % names.length]!;
          const node = partOf(settingsNode(target.kind), name)!;
          const value = valueOf(node, name, n);
          next = writeSetting(next, target, name, value);
          const after = targetAt(next, path)!;
          // A text of more than 120 characters is of another kind, with the same record; a flag that is off is left out.
          expect(readSettings(next, after)[name] ?? (value === false ? false : name === "sums" ? [] : null)).toEqual(value);
        }
        expect(errors(definition, id, next)).toEqual(errors(definition, id, form));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test("what is emptied leaves nothing behind", () => {
    for (const kind of kinds) {
      const { form, path } = begun(kind);
      const target = targetAt(form, path)!;
      for (const name of settingNames(target.kind, false)) {
        if (["columns", "choices", "rowLabels", "level", "title"].includes(name)) continue;
        const node = partOf(settingsNode(target.kind), name)!;
        const before = readSettings(form, target)[name];
        const written = writeSetting(form, target, name, valueOf(node, name, 2));
        const emptied = writeSetting(written, targetAt(written, path)!, name, undefined);
        if (before === undefined) expect([kind, name, emptied]).toEqual([kind, name, form]);
        else expect(readSettings(emptied, targetAt(emptied, path)!)[name] ?? false).toBe(false);
      }
    }
  });

  test("a column is set as a field, without what belongs to its table's control", () => {
    const { definition, id, form, path } = begun("freeTable");
    const table = targetAt(form, path)!.pointer!;
    const { form: more, name } = addColumn(form, table, "money", level);
    const column = targetAt(more, `/forms/${id}${schemaPath(`${table}/*/${name}`)}`)!;
    expect([column.place, column.kind, settingNames(column.kind, true).includes("width")]).toEqual([null, "money", false]);
    const required = writeSetting(more, column, "required", true);
    const titled = writeSetting(required, targetAt(required, `/forms/${id}${schemaPath(`${table}/*/${name}`)}`)!, "title", { "zh-CN": "合同额", en: "Contract" });
    expect(errors(definition, id, titled)).toEqual(errors(definition, id, form));
    expect(readSettings(titled, targetAt(titled, `/forms/${id}${schemaPath(`${table}/*/${name}`)}`)!)).toMatchObject({
      required: true,
      title: { "zh-CN": "合同额", en: "Contract" },
    });
    expect(uiOf(titled)).toBe(uiOf(more));
  });

  test("every word that a form's schema may use is set here, or is one that rules and conditions say better", () => {
    const settable = new Set(kinds.flatMap((kind) => Object.keys(settingsNode(kind).schema.properties ?? {})));
    // Said by other settings: the type by the kind of the field, `oneOf` and `items` by choices and columns, `layout` by cards.
    const byOthers = ["type", "properties", "required", "additionalProperties", "items", "oneOf", "const", "format", "layout", "$schema"];
    // Reuse inside of one schema, and conditions of JSON Schema: kept where they are, said in the builder by blocks, rules and conditions.
    const kept = [
      "$ref",
      "definitions",
      "$comment",
      "examples",
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
    ];
    expect([...schemaKeywords].filter((word) => !settable.has(word) && !byOthers.includes(word) && !kept.includes(word))).toEqual([]);
  });
});
