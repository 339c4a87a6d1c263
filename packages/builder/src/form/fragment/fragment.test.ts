import { checkDefinition } from "@shenbao/engine/check";
import { assembleDefinition, type Form, type NoticeDefinition } from "@shenbao/engine";
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sampleDefinition } from "../../../../engine/src/definition/sample-definition.ts";
import { propertiesOf, schemaOf } from "../commands/schema-edits.ts";
import { childrenOf, everyNode, pointersIn, uiOf, type Place } from "../commands/ui-tree.ts";
import { checkFragment } from "@shenbao/engine/fragment";
import { fragmentOf } from "./fragment-of.ts";
import { placeFragment } from "./place-fragment.ts";

const folder = new URL("../../../../../schemas/notices/", import.meta.url);

const jsonOf = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).flatMap(([name, text]) => (name.endsWith(".json") ? [[name, JSON.parse(text) as unknown]] : [])));

/** Every notice of the repository, and the sample. */
function notices(): NoticeDefinition[] {
  const filesOf = (at: URL, path = ""): Record<string, string> =>
    Object.assign(
      {},
      ...readdirSync(new URL(`./${path}`, at), { withFileTypes: true }).map((entry) =>
        entry.isDirectory() ? filesOf(at, `${path}${entry.name}/`) : { [path + entry.name]: readFileSync(new URL(`./${path}${entry.name}`, at), "utf8") },
      ),
    ) as Record<string, string>;
  return [sampleDefinition(), ...readdirSync(folder).map((id) => assembleDefinition(jsonOf(filesOf(new URL(`./${id}/`, folder)))) as NoticeDefinition)];
}

const definitions = notices();
const forms = definitions.flatMap((definition) => definition.tracks.map(({ form }) => ({ definition, id: form, form: definition.forms[form] as Form })));
const errorsIn = (definition: NoticeDefinition, id: string, form: Form) =>
  checkDefinition({ ...definition, forms: { ...definition.forms, [id]: form } })
    .filter(({ path }) => path.startsWith(`/forms/${id}/`))
    .map(({ code, path, message }) => `${code} ${path} ${message.en}`);

const picks = fc.tuple(fc.nat(forms.length - 1), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), fc.nat(forms.length - 1), fc.nat(), fc.nat(20));

/** Places, a form to place into and a gap in it, from numbers. */
function picked([one, chosen, other, holder, index]: readonly [number, number[], number, number, number]) {
  const from = forms[one]!;
  const to = forms[other]!;
  const nodes = everyNode(uiOf(from.form)).slice(1);
  const places: Place[] = chosen.map((n) => nodes[n % nodes.length]!.place);
  const holders = everyNode(uiOf(to.form)).filter(({ node }) => Array.isArray(node.elements) && node.type !== "Categorization");
  const parent = holders[holder % holders.length]!;
  return { from, to, places, gap: { parent: parent.place, index: index % (childrenOf(parent.node).length + 1) } };
}

describe("a fragment", () => {
  test("of any places of any form can be read back, and placed anywhere the check finds nothing new", () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        const { from, to, places, gap } = picked(numbers);
        const before = JSON.stringify(from.form);
        const fragment = fragmentOf(from.form, places)!;
        expect(JSON.stringify(from.form)).toBe(before);
        expect(checkFragment(JSON.stringify(fragment))).toEqual({ fragment, problem: null });
        const placed = placeFragment(to.form, gap, fragment, to.definition);
        if (!placed) return;
        const known = errorsIn(to.definition, to.id, to.form);
        // English texts have the order of elements in their paths, so only what is wrong counts.
        expect(errorsIn(to.definition, to.id, placed.form).filter((one) => !known.includes(one) && !one.startsWith("level-unknown"))).toEqual([]);
        expect(pointersIn(uiOf(placed.form)).length).toBe(pointersIn(uiOf(to.form)).length + pointersIn(uiOf(fragment.form)).length);
        expect(placed.places.length).toBe(childrenOf(uiOf(fragment.form)).length);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test("that is taken again from where it was placed is the same but for its names", () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        const { from, to, places, gap } = picked(numbers);
        const fragment = fragmentOf(from.form, places)!;
        const placed = placeFragment(to.form, gap, fragment);
        if (!placed || placed.left.length > 0) return;
        const again = fragmentOf(placed.form, placed.places)!;
        expect(Object.values(propertiesOf(schemaOf(again.form)))).toEqual(Object.values(propertiesOf(schemaOf(fragment.form))));
        expect(again.form.computed?.length).toBe(fragment.form.computed?.length);
        expect(again.form.rules?.map(({ message }) => message)).toEqual(fragment.form.rules?.map(({ message }) => message));
        expect(Object.keys(again.form.texts?.en ?? {}).length).toBe(Object.keys(fragment.form.texts?.en ?? {}).length);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  const two: Form = {
    title: { "zh-CN": "表", en: "Form" },
    description: { "zh-CN": "表", en: "Form" },
    schema: {
      type: "object",
      additionalProperties: false,
      required: ["group"],
      properties: {
        group: {
          type: "object",
          title: "组",
          additionalProperties: false,
          required: ["a"],
          properties: {
            a: { $ref: "#/definitions/amount" },
            b: { type: "number", title: "乙" },
            rows: { type: "array", title: "表格", items: { type: "object", additionalProperties: false, properties: { n: { type: "number", title: "数" } } } },
          },
        },
        c: { type: "number", title: "丙" },
      },
      definitions: { amount: { type: "number", title: "甲", decimals: 2 } },
    },
    ui: {
      type: "VerticalLayout",
      elements: [
        { type: "Control", scope: "#/properties/group/properties/a" },
        { type: "Control", scope: "#/properties/group/properties/b", rule: { effect: "SHOW", condition: { scope: "#/properties/c", schema: { const: 1 } } } },
        { type: "Control", scope: "#/properties/group/properties/rows" },
        { type: "Control", scope: "#/properties/c" },
      ],
    },
    computed: [{ at: "/group/b", value: { "+": [{ var: "group.a" }, { sum: [{ var: "group.rows.n" }] }] } }],
    rules: [
      { id: "less", assert: { "<": [{ var: "group.a" }, { var: "c" }] }, severity: "error", at: ["/group/a"], message: { "zh-CN": "甲小于丙", en: "a below c" } },
      { id: "some", assert: { ">": [{ var: "$row.n" }, { var: "group.a" }] }, severity: "error", at: ["/group/rows/*/n"], message: { "zh-CN": "数大于甲", en: "n above a" } },
    ],
    texts: { en: { "group.a.label": "A", "group.b.label": "B", "c.label": "C" } },
  };

  test("takes along what is about it, writes references out, and names fields by their own names", () => {
    const { form } = fragmentOf(two, [[0], [1], [2]])!;
    expect(schemaOf(form)).toEqual({
      type: "object",
      additionalProperties: false,
      required: ["a"],
      properties: {
        a: { type: "number", title: "甲", decimals: 2 },
        b: { type: "number", title: "乙" },
        rows: (two.schema as never as { properties: { group: { properties: { rows: unknown } } } }).properties.group.properties.rows,
      },
    });
    expect(form.computed).toEqual([{ at: "/b", value: { "+": [{ var: "a" }, { sum: [{ var: "rows.n" }] }] } }]);
    expect(form.rules?.map(({ id, at, assert }) => ({ id, at, assert }))).toEqual([
      { id: "less", at: ["/a"], assert: { "<": [{ var: "a" }, { var: "c" }] } },
      { id: "some", at: ["/rows/*/n"], assert: { ">": [{ var: "$row.n" }, { var: "a" }] } },
    ]);
    expect(form.texts).toEqual({ en: { "a.label": "A", "b.label": "B" } });
  });

  test("in its own form keeps what it reads outside; elsewhere that is left out and told", () => {
    const fragment = fragmentOf(two, [[0], [1], [2]])!;
    const here = placeFragment(two, { parent: [], index: 4 }, fragment)!;
    expect([...here.names]).toEqual([
      ["a", "a"],
      ["b", "b"],
      ["rows", "rows"],
    ]);
    expect(here.left).toEqual([]);
    expect(here.form.rules?.map(({ id, at, assert }) => ({ id, at, assert })).slice(2)).toEqual([
      { id: "less-2", at: ["/a"], assert: { "<": [{ var: "a" }, { var: "c" }] } },
      { id: "some-2", at: ["/rows/*/n"], assert: { ">": [{ var: "$row.n" }, { var: "a" }] } },
    ]);
    const blank: Form = {
      ...two,
      schema: { type: "object", additionalProperties: false, properties: { a: { type: "string", title: "别的" } } },
      ui: { type: "VerticalLayout", elements: [{ type: "Control", scope: "#/properties/a" }] },
      computed: [],
      rules: [],
      texts: { en: {} },
    };
    const there = placeFragment(blank, { parent: [], index: 1 }, fragment)!;
    expect([...there.names]).toEqual([
      ["a", "a2"],
      ["b", "b"],
      ["rows", "rows"],
    ]);
    expect(there.left.map(({ kind, names }) => [kind, names])).toEqual([
      ["rule", ["c"]],
      ["condition", ["c"]],
    ]);
    expect(there.form.computed).toEqual([{ at: "/b", value: { "+": [{ var: "a2" }, { sum: [{ var: "rows.n" }] }] } }]);
    expect(there.form.rules?.map(({ id, assert }) => [id, assert])).toEqual([["some", { ">": [{ var: "$row.n" }, { var: "a2" }] }]]);
    expect(childrenOf(uiOf(there.form)).map(({ scope, rule }) => [scope, rule])).toEqual([
      ["#/properties/a", undefined],
      ["#/properties/a2", undefined],
      ["#/properties/b", undefined],
      ["#/properties/rows", undefined],
    ]);
  });

  test("brings what looks up a register, and what others fill in, only to a notice that has them", () => {
    const looking: Form = {
      ...two,
      schema: {
        type: "object",
        additionalProperties: false,
        properties: { code: { type: "string", title: "代码", maxLength: 18 }, mark: { type: "number", title: "评分", readOnly: true } },
      },
      ui: {
        type: "VerticalLayout",
        elements: [
          { type: "Control", scope: "#/properties/code" },
          { type: "Control", scope: "#/properties/mark", rule: { effect: "SHOW", condition: { expression: { registered: ["winners", { var: "code" }] } } } },
        ],
      },
      computed: [],
      rules: [
        {
          id: "early",
          assert: { "<": [{ "register-value": ["winners", { var: "code" }, "since"] }, 2000] },
          severity: "error",
          at: ["/code"],
          message: { "zh-CN": "早", en: "early" },
        },
      ],
      filledBy: [{ at: "/mark", form: "opinion", field: "/points", released: ["done"] }],
      texts: { en: { "code.label": "Code", "mark.label": "Mark" } },
    };
    const fragment = fragmentOf(looking, [[0], [1]])!;
    expect(checkFragment(JSON.stringify(fragment))).toEqual({ fragment, problem: null });
    const plain = sampleDefinition();
    const action = plain.workflow.actions.find(({ form }) => form !== undefined)!;
    const opinion = { ...two, schema: { type: "object", additionalProperties: false, properties: { points: { type: "number", title: "分" } } } };
    const { done: _done, ...states } = { ...plain.workflow.states, done: { title: plain.title, tone: "neutral" as const } };
    const rows = [{ key: "1" }];
    const noticeWith = (columns: string[], more: boolean): NoticeDefinition => ({
      ...plain,
      registers: columns.length > 0 ? { winners: { title: plain.title, columns: columns.map((id) => ({ id, title: plain.title })), rows } } : {},
      forms: more ? { ...plain.forms, opinion } : plain.forms,
      workflow: {
        ...plain.workflow,
        states: more ? { ...states, done: _done } : states,
        actions: more ? [...plain.workflow.actions, { ...action, form: "opinion" }] : plain.workflow.actions,
      },
    });
    const placed = (notice: NoticeDefinition, application = true) => {
      const { left, form } = placeFragment(two, { parent: [], index: 0 }, fragment, notice, application)!;
      return { left: left.map(({ kind, names }) => `${kind} ${names.join()}`), rules: form.rules?.length, filledBy: form.filledBy };
    };
    const filled = [{ at: "/group/mark", form: "opinion", field: "/points", released: ["done"] }];
    expect(placed(noticeWith(["since"], true))).toEqual({ left: [], rules: 3, filledBy: filled });
    expect(placed(noticeWith(["until"], true))).toEqual({ left: ["rule winners.since"], rules: 2, filledBy: filled });
    expect(placed(noticeWith([], true))).toEqual({ left: ["rule winners", "condition winners"], rules: 2, filledBy: filled });
    expect(placed(noticeWith(["since"], false))).toEqual({ left: ["filledBy opinion,done"], rules: 3, filledBy: undefined });
    expect(placed(noticeWith(["since"], true), false)).toEqual({ left: ["filledBy opinion"], rules: 3, filledBy: undefined });
  });

  test("cites no clause that the notice has not in its fields; it is told", () => {
    const form = structuredClone(two);
    const { group } = (form.schema as { properties: { group: { properties: Record<string, object> } } }).properties;
    group.properties["b"] = { type: "number", title: "乙", clause: "1.2" };
    group.properties["rows"] = { ...group.properties["rows"], clause: "3" };
    const fragment = fragmentOf(form, [[1], [2]])!;
    expect(checkFragment(JSON.stringify(fragment)).problem).toBeNull();
    const { form: made, left } = placeFragment(two, { parent: [], index: 4 }, fragment, sampleDefinition())!;
    expect([propertiesOf(schemaOf(made))["b"]?.["clause"], propertiesOf(schemaOf(made))["rows"]?.["clause"]]).toEqual(["1.2", undefined]);
    expect(left.filter(({ kind }) => kind === "clause").map(({ title, names }) => [title["zh-CN"], names])).toEqual([["表格", ["3"]]]);
  });
});

describe("what is no fragment", () => {
  const good = () => structuredClone(fragmentOf(forms[0]!.form, [[0]])!);
  const withField = (name: string, schema: unknown) => {
    const fragment = good();
    const properties = (fragment.form.schema as { properties: Record<string, unknown> }).properties;
    Object.defineProperty(properties, name, { value: schema, enumerable: true, configurable: true, writable: true });
    return JSON.stringify(fragment);
  };
  test.each([
    ["", "剪贴板里没有"],
    ["hello", "剪贴板里没有"],
    ["{", "剪贴板里没有"],
    ["null", "剪贴板里没有"],
    ['{"format":"shenbao.form-fragment/1"}', "剪贴板里没有"],
    ['{"format":"shenbao.form-fragment/2"}', "另一版本"],
    ['{"format":"shenbao.form-fragment/1","title":{"zh-CN":"x","en":"x"},"form":{}}', "不能用"],
    ['{"format":"shenbao.form-fragment/1","title":{"zh-CN":"x","en":"x"},"form":[]}', "剪贴板里没有"],
    [withField("__proto__", { type: "string", title: "x" }), "不能用"],
    [withField("constructor", { type: "string", title: "x" }), "不能用"],
    [withField("a", { type: "string", title: "x", pattern: "(a+)+\\1$" }), "不能用"],
    [withField("a", { $ref: "https://example.com/x.json" }), "不能用"],
    [withField("a", { type: "string", title: "x", onclick: "alert(1)" }), "不能用"],
    ["[".repeat(100_000), "剪贴板里没有"],
    ["x".repeat(2_000_001), "太大"],
  ])("is refused with a sentence: %.60s", (text, sentence) => {
    const { fragment, problem } = checkFragment(text);
    expect(fragment).toBeNull();
    expect(problem?.["zh-CN"]).toContain(sentence);
  });

  test("never throws, whatever JSON it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (form, title) => {
        expect(() => checkFragment({ format: "shenbao.form-fragment/1", title, form })).not.toThrow();
      }),
    );
  });
});
