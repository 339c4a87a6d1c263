import { describe, expect, test } from "vitest";
import { readPointer, type NoticeDefinition } from "@shenbao/engine";
import { checkDefinition } from "@shenbao/engine/check";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { addPlace, movePlace, removePlace } from "../document/place-commands.ts";
import { DefinitionDocument } from "../document/definition-document.ts";
import { answersAt, metaForm } from "./meta-form.ts";
import { inspectedAt, itemOf, nodeAt, noticeNode, partOf, type MetaNode } from "./meta-node.ts";
import { newThing } from "./new-thing.ts";
import { referencesTo, referredAt } from "./references-to.ts";
import { titleOfPlace } from "./title-of-place.ts";
import { writeField } from "./write-field.ts";
import { placeOfField } from "./name-of.ts";

const label = { "zh-CN": "改", en: "Edit" };
const context = (definition: NoticeDefinition) => ({ definition, locale: "zh-CN" as const, levels: [] });
const formAt = (definition: NoticeDefinition, path: string, only?: string[]) => metaForm(nodeAt(path).node, path, context(definition), only);

/** Every place that a record of the meta-schemas has. */
function everyPart(node: MetaNode, path: string, seen: Set<object>, tell: (part: MetaNode, path: string) => void): void {
  for (const name of Object.keys(node.schema.properties ?? {})) {
    const part = partOf(node, name);
    if (!part) continue;
    tell(part, `${path}/${name}`);
    everyPart(part, `${path}/${name}`, seen, tell);
  }
  const item = node.kind === "list" || node.kind === "map" ? itemOf(node) : null;
  if (item) everyPart(item, `${path}/*`, seen, tell);
}

describe("the meta-schemas", () => {
  test("say how every place is called, and every value of a choice, in both languages", () => {
    const wrong: string[] = [];
    let places = 0;
    everyPart(noticeNode, "", new Set(), (part, path) => {
      places++;
      for (const text of [part.schema.label, ...(part.schema.help ? [part.schema.help] : [])]) if (!text?.["zh-CN"] || !text.en) wrong.push(path);
      const values = part.schema.enum ?? itemOf(part)?.schema.enum ?? [];
      for (const value of values) if (!part.schema.choices?.[value]?.["zh-CN"] || !part.schema.choices[value]?.en) wrong.push(`${path} ${value}`);
    });
    expect(places).toBeGreaterThan(120);
    expect(wrong).toEqual([]);
  });

  test("have a kind for every place: identifiers of others are choices, conditions are expressions", () => {
    const kinds = ["/year", "/title", "/roles", "/roles/x/sees/states", "/tracks/0/form", "/forms/a/rules/0/when", "/forms/a/schema", "/quotas/x/limits", "/tables/x/handIn/scan"];
    expect(kinds.map((path) => nodeAt(path).node.kind)).toEqual(["number", "text", "map", "references", "choice", "expression", "opaque", "values", "boolean"]);
  });

  test("below what is edited elsewhere the place itself is inspected, a value is inspected with its record", () => {
    expect(inspectedAt("/forms/application/schema/properties/name").path).toBe("/forms/application");
    expect(inspectedAt("/deadlines/apply/at").path).toBe("/deadlines/apply");
    expect(inspectedAt("/roles/district/sees/scope").path).toBe("/roles/district");
    expect(inspectedAt("/workflow/initial").path).toBe("/workflow");
    expect(inspectedAt("/title/en").path).toBe("");
  });
});

describe("an inspector's form", () => {
  test("has a field for each value, two for a text, choices of what is there; lists stand beside it", () => {
    const definition = sampleDefinition();
    const { form, sections } = formAt(definition, "/roles/district");
    const properties = (form.schema as { properties: Record<string, { properties?: Record<string, { title: string; items?: { oneOf: { const: string }[] } }> }> }).properties;
    expect(Object.keys(properties)).toEqual(["title", "level", "sees"]);
    expect(properties["title"]?.properties?.["chinese"]?.title).toBe("名称（中文）");
    expect(properties["sees"]?.properties?.["states"]?.items?.oneOf.map((one) => one.const)).toEqual(Object.keys(definition.workflow.states));
    expect(sections.map(({ path }) => path)).toEqual(["/roles/district/sees/hides"]);
    expect(formAt(definition, "").sections.map(({ path }) => path)).toContain("/clauses");
  });

  test("is a form of our own dialect: the engine finds nothing wrong with it", () => {
    const paths = [
      "",
      "/roles/district",
      "/tracks/0",
      "/forms/application",
      "/forms/application/rules/0",
      "/forms/application/evidence/0",
      "/deadlines/apply",
      "/workflow",
      "/workflow/states/draft",
      "/workflow/actions/0",
      "/publication",
    ];
    for (const path of paths) {
      const definition = sampleDefinition();
      const { form } = formAt(definition, path);
      const holder = sampleDefinition();
      const plain = { ...form, title: label, description: label };
      holder.forms["inspected"] = plain;
      // Pointers as choices are no answers that anybody would store.
      const wrong = checkDefinition(holder).filter(({ severity, path: at, code }) => severity === "error" && code !== "choices-shape" && at.startsWith("/forms/inspected/schema"));
      expect(wrong.map(({ path: at, code }) => `${path}: ${code} ${at}`)).toEqual([]);
    }
  });

  test("keeps a reference to what is gone among the choices, and says so", () => {
    const definition = sampleDefinition();
    definition.workflow.initial = "nowhere";
    const { properties } = formAt(definition, "/workflow").form.schema as { properties: { initial: { oneOf: { const: string; title: string }[] } } };
    expect(properties.initial.oneOf.at(-1)).toEqual({ const: "nowhere", title: "（找不到）nowhere" });
  });

  test("writes back what its answers say: no change where nothing was changed, at any place", () => {
    for (const path of ["", "/roles/district", "/tracks/0", "/forms/application/rules/0", "/workflow/actions/0", "/publication"]) {
      const document = new DefinitionDocument(sampleDefinition());
      const before = JSON.stringify(document.definition);
      const { node } = nodeAt(path);
      const leaves = (value: unknown, at: string): [string, unknown][] =>
        typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value).flatMap(([name, one]) => leaves(one, `${at}/${name}`)) : [[at, value]];
      for (const [pointer, value] of leaves(answersAt(node, readPointer(document.definition, path)), "")) {
        document.apply({ label, recipe: (draft) => writeField(draft, placeOfField(path, pointer), value as string) });
      }
      expect(JSON.stringify(document.definition)).toBe(before);
    }
  });
});

describe("writing a field", () => {
  const write = (path: string, value: string | number | boolean | string[] | undefined) => {
    const document = new DefinitionDocument(sampleDefinition());
    document.apply({ label, recipe: (draft) => writeField(draft, path, value) });
    return readPointer(document.definition, path);
  };

  test("takes values of the right kind, and keeps the shape while half a value is typed", () => {
    expect(write("/year", 2024)).toBe(2024);
    expect(write("/year", "20二")).toBe(2023);
    expect(write("/year", 2023.5)).toBe(2023);
    expect(write("/year", undefined)).toBe(2023);
  });

  test("empties what has to be there, and takes away what has not", () => {
    expect(write("/deadlines/apply/at", undefined)).toBe("");
    expect(write("/tracks/0/code", "")).toBeUndefined();
    expect(write("/workflow/actions/0/from", undefined)).toEqual([]);
    expect(write("/roles/district/sees/states", undefined)).toBeUndefined();
  });

  test("a text that may be left out comes with its first word and goes with its last", () => {
    const document = new DefinitionDocument(sampleDefinition());
    const at = "/workflow/states/draft/note";
    const type = (language: string, value: string) => document.apply({ label, recipe: (draft) => writeField(draft, `${at}/${language}`, value) });
    type("zh-CN", "请填写");
    expect(readPointer(document.definition, at)).toEqual({ "zh-CN": "请填写", en: "" });
    type("zh-CN", "");
    expect(readPointer(document.definition, at)).toBeUndefined();
  });
});

describe("things of lists and maps", () => {
  test("a new thing has what it has to have: the engine finds no wrong shape", () => {
    for (const path of ["/tracks", "/clauses", "/workflow/actions", "/forms/application/rules", "/forms/application/evidence", "/contacts", "/basis"]) {
      const document = new DefinitionDocument(sampleDefinition());
      const node = itemOf(nodeAt(path).node);
      const size = (readPointer(document.definition, path) as unknown[] | undefined)?.length ?? 0;
      if (!node) throw new Error(path);
      document.apply(addPlace(`${path}/${size}`, newThing(node, `${path}/${size}`, context(document.definition), "fresh"), label));
      const shapes = checkDefinition(document.definition).filter(({ code }) => ["missing", "unknown-word", "wrong-type", "wrong-shape", "not-one-of"].includes(code));
      expect(shapes).toEqual([]);
    }
    for (const path of ["/roles", "/deadlines", "/quotas", "/workflow/states", "/forms", "/tables", "/reviews"]) {
      const document = new DefinitionDocument(sampleDefinition());
      const node = itemOf(nodeAt(path).node);
      if (!node) throw new Error(path);
      document.apply(addPlace(`${path}/fresh`, newThing(node, `${path}/fresh`, context(document.definition), "fresh"), label));
      const shapes = checkDefinition(document.definition).filter(({ code }) => ["missing", "unknown-word", "wrong-type", "wrong-shape"].includes(code));
      expect(shapes).toEqual([]);
    }
  });

  test("are moved and removed, and undone", () => {
    const document = new DefinitionDocument(sampleDefinition());
    const ids = () => (document.definition.forms["application"]?.rules ?? []).map(({ id }) => id);
    const before = ids();
    document.apply(movePlace("/forms/application/rules", 0, 2, label));
    expect(ids()).toEqual([before[1], before[2], before[0], ...before.slice(3)]);
    document.apply(removePlace("/forms/application/rules/0", label));
    expect(ids()).toHaveLength(before.length - 1);
    document.undo();
    document.undo();
    expect(ids()).toEqual(before);
  });

  test("tell who names them", () => {
    const definition = sampleDefinition();
    const state = Object.keys(definition.workflow.states)[0] ?? "";
    expect(referredAt(definition, `/workflow/states/${state}`)).toEqual({ reference: "state", id: state });
    expect(referencesTo(definition, "state", definition.workflow.initial)).toContain("/workflow/initial");
    expect(referencesTo(definition, "form", "application")).toEqual(["/tracks/0/form"]);
    expect(referredAt(definition, "/contacts/0")).toBeNull();
  });

  test("are called by their title, what they say or their number", () => {
    const definition = sampleDefinition();
    expect(titleOfPlace(definition, "/roles/district")["zh-CN"]).toBe("区");
    expect(titleOfPlace(definition, "/clauses/0")["zh-CN"]).toMatch(/^1\.2 /);
    expect(titleOfPlace(definition, "/workflow/states")["zh-CN"]).toBe("状态");
    expect(titleOfPlace(definition, "/forms/application/rules/0")["zh-CN"]).toContain("面积");
    expect(titleOfPlace(definition, "/contacts/4")["zh-CN"]).toBe("第5项");
  });
});
