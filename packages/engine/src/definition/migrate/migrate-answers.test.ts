import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileForm } from "../../ajv/compile-form.ts";
import { admitDraft } from "../../form/admit-draft.ts";
import { isHollow } from "../../form/prune.ts";
import { sampleAnswers } from "../../form/sample-form.ts";
import type { Form, NoticeDefinition } from "../definition.generated.ts";
import { isRecord, type Answers, type Facts, type Json } from "../json.ts";
import { readPointer } from "../read-pointer.ts";
import { sampleDefinition } from "../sample-definition.ts";
import { concernsTrack, migrateAnswers, type AnswersMigration } from "./index.ts";

const facts: Facts = { $today: "2023-08-20", $notice: { id: "sample", year: 2023 } };

type Schema = { properties: Record<string, Record<string, unknown>>; required: string[] };
const schemaOf = (form: Form) => form.schema as Schema;

/** The sample notice with its application form changed. */
function changed(change: (form: Form, schema: Schema) => void): NoticeDefinition {
  const definition = sampleDefinition();
  const form = definition.forms["application"] as Form;
  change(form, schemaOf(form));
  return definition;
}

function migrate(after: NoticeDefinition, answers: Answers = sampleAnswers(), before = sampleDefinition(), evidence?: Record<string, number>): AnswersMigration {
  const validate = { before: compileForm(before.forms["application"] as Form), after: compileForm(after.forms["application"] as Form) };
  const migrated = migrateAnswers(before, after, "only", answers, { facts: { before: facts, after: facts }, validate, ...(evidence && { evidence }) });
  if (!migrated) throw new Error("no such track");
  return migrated;
}

const told = ({ dropped }: AnswersMigration) => dropped.map(({ pointer, title, value, why }) => [why, pointer, title["zh-CN"], value]);

describe("answers under another version", () => {
  it("stay as they are where nothing changed", () => {
    expect(migrate(sampleDefinition())).toEqual({ answers: sampleAnswers(), dropped: [], newlyRequired: [], newlyWrong: [] });
  });

  it("leave behind what is gone, with its title and value", () => {
    const after = changed((_, { properties, required }) => {
      delete properties["area"];
      delete properties["contact"];
      delete properties["months"];
      required.splice(0, required.length, "name");
    });
    const migration = migrate(after);
    expect(told(migration)).toEqual([
      ["gone", "/area", "面积", 350.25],
      ["gone", "/contact/person", "姓名", "张三"],
      ["gone", "/contact/mobile", "手机", "13812345678"],
      ["gone", "/months", "2022年月活", [{ users: 100 }, { users: 150 }, { users: 110.5 }]],
    ]);
    expect(Object.keys(migration.answers)).toEqual(["name", "kind", "hasPatents", "founded", "receiver", "code", "agreed", "functions"]);
  });

  it("leave behind columns, choices and values of another kind, and what is computed now", () => {
    const after = changed((form, { properties }) => {
      properties["kind"] = { type: "string", title: "类型", oneOf: [{ const: "other", title: "其他" }] };
      properties["functions"] = { ...properties["functions"], items: { type: "string", oneOf: [{ const: "sell", title: "销售" }] } };
      properties["founded"] = { type: "number", title: "成立年份" };
      delete ((properties["months"]?.["items"] as Schema).properties as Record<string, unknown>)["users"];
      form.computed?.push({ at: "/name", value: { var: "$applicant.name" } });
    });
    expect(told(migrate(after))).toEqual([
      ["computed", "/name", "项目名称", "体验中心"],
      ["choice", "/kind", "类型", "store"],
      ["gone", "/months/0/users", "人数", 100],
      ["gone", "/months/1/users", "人数", 150],
      ["gone", "/months/2/users", "人数", 110.5],
      ["kind", "/founded", "成立日期", "2019-01-01"],
      ["choice", "/functions", "功能", ["show"]],
    ]);
  });

  it("say what is hidden now and keep it in the draft", () => {
    const after = changed((form) => {
      const elements = (form.ui as { elements: { elements: { scope?: string; rule?: object }[] }[] }).elements.flatMap((step) => step.elements);
      const receiver = elements.find(({ scope }) => scope === "#/properties/receiver");
      if (receiver) receiver.rule = { effect: "SHOW", condition: { scope: "#/properties/kind", schema: { const: "other" } } };
    });
    const migration = migrate(after);
    expect(told(migration)).toEqual([["hidden", "/receiver", "推荐单位", "wuchang"]]);
    expect(migration.answers).toEqual(sampleAnswers());
  });

  it("are asked for what was not asked for before, in rows and evidence too, not for what was missing already", () => {
    const after = changed((form, { properties, required }) => {
      properties["website"] = { type: "string", title: "网址" };
      const months = properties["months"]?.["items"] as Schema;
      months.properties["peak"] = { type: "number", title: "峰值" };
      months.required.push("peak");
      required.push("website", "areaReason");
      form.evidence?.push({ id: "plan", title: { "zh-CN": "方案", en: "Plan" }, required: true, types: ["pdf"], count: { min: 1, max: 1 }, size: 1000 });
    });
    const { name: _, ...answers } = sampleAnswers();
    expect(migrate(after, answers, sampleDefinition(), {}).newlyRequired.map(({ pointer, title }) => [pointer, title["zh-CN"]])).toEqual([
      ["/areaReason", "面积说明"],
      ["/months/0/peak", "峰值"],
      ["/months/1/peak", "峰值"],
      ["/months/2/peak", "峰值"],
      ["/website", "网址"],
      ["evidence:plan", "方案"],
    ]);
  });

  it("are told what is wrong now and was right before", () => {
    const after = changed((_, { properties }) => void Object.assign(properties["area"] ?? {}, { minimum: 500 }));
    const { answers, newlyWrong } = migrate(after);
    expect(answers["area"]).toBe(350.25);
    expect(newlyWrong.map(({ at, code }) => [at, code])).toEqual([["/area", "minimum"]]);
  });

  it("go nowhere where their track is gone", () => {
    const after = { ...sampleDefinition(), tracks: [] };
    const validate = { before: () => [], after: () => [] };
    expect(migrateAnswers(sampleDefinition(), after, "only", {}, { facts: { before: facts, after: facts }, validate })).toBeNull();
  });
});

/** Every leaf with its pointer; empty groups and lists are leaves. */
function leaves(value: Json, pointer = ""): [string, Json][] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((item, i) => leaves(item, `${pointer}/${i}`));
  if (isRecord(value) && Object.keys(value).length > 0) return Object.entries(value).flatMap(([name, item]) => leaves(item as Json, `${pointer}/${name}`));
  return [[pointer, value]];
}

const value = fc.oneof(fc.constantFrom<Json>("store", "other", "show", "", null, true, 7, 350.5, "2019-01-01"), fc.string({ maxLength: 5 }));
const randomAnswers = fc
  .record(
    {
      name: value,
      kind: value,
      area: value,
      areaReason: value,
      founded: value,
      hasPatents: value,
      contact: fc.record({ person: value, mobile: value }, { requiredKeys: [] }),
      months: fc.array(fc.record({ users: value }, { requiredKeys: [] }), { maxLength: 3 }),
      patents: fc.array(fc.record({ number: value, from: value }, { requiredKeys: [] }), { maxLength: 2 }),
      functions: fc.array(fc.constantFrom("show", "sell", "fly"), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  )
  .map((answers) => answers as Answers);

const fieldNames = ["name", "kind", "area", "areaReason", "founded", "hasPatents", "contact", "months", "patents", "functions"];
const fieldSchemas: Record<string, unknown>[] = [
  { type: "string", title: "新" },
  { type: "number", title: "新" },
  { type: "boolean", title: "新" },
  { type: "string", title: "新", oneOf: [{ const: "other", title: "其他" }] },
  { type: "array", title: "新", items: { type: "string", oneOf: [{ const: "sell", title: "销售" }] } },
  { type: "object", title: "新", additionalProperties: false, properties: { person: { type: "string", title: "人" } } },
  { type: "array", title: "新", items: { type: "object", additionalProperties: false, properties: { users: { type: "string", title: "人" } } } },
];
const changes = fc.array(
  fc.record({ name: fc.constantFrom(...fieldNames, "fresh"), schema: fc.option(fc.constantFrom(...fieldSchemas), { nil: null }), required: fc.boolean(), readOnly: fc.boolean() }),
  { maxLength: 4 },
);

describe("whatever changed in the form", () => {
  it("nothing is made up, nothing disappears untold, the new form admits it, and the same again changes nothing", () => {
    fc.assert(
      fc.property(randomAnswers, changes, (answers, edits) => {
        const after = changed((form, { properties, required }) => {
          for (const { name, schema, required: asked, readOnly } of edits) {
            if (schema === null) delete properties[name];
            else properties[name] = { ...structuredClone(schema), ...(readOnly && schema["type"] !== "object" && schema["type"] !== "array" && { readOnly }) };
            if (asked && schema !== null && !required.includes(name)) required.push(name);
          }
          const there = required.filter((name) => Object.hasOwn(properties, name));
          required.splice(0, required.length, ...there);
          form.computed =
            form.computed?.filter(({ at }) => readPointer(properties, `/${at.split("/")[1] ?? ""}`) !== undefined && !edits.some(({ name }) => at.startsWith(`/${name}`))) ?? [];
          form.requiredWhen = [];
          form.rules = [];
        });
        const given = structuredClone(answers);
        const migration = migrate(after, answers);
        expect(answers).toEqual(given);
        // Lists of choices may lose members, so they are compared by what they hold.
        for (const [pointer, kept] of leaves(migration.answers)) {
          const list = /^(\/functions)\/\d+$/.exec(pointer)?.[1];
          if (list) expect(readPointer(answers, list)).toContain(kept);
          else if (!isHollow(kept)) expect(readPointer(answers, pointer)).toEqual(kept);
        }
        for (const [pointer, before] of leaves(answers)) {
          if (isHollow(before)) continue;
          const list = /^(\/functions)\/\d+$/.exec(pointer)?.[1];
          const kept = list ? ((readPointer(migration.answers, list) as Json[] | undefined) ?? []).includes(before) : readPointer(migration.answers, pointer) !== undefined;
          const left = migration.dropped.some((one) => one.why !== "hidden" && (pointer === one.pointer || pointer.startsWith(`${one.pointer}/`)));
          expect(kept || left, `${pointer} is neither kept nor told`).toBe(true);
          if (!list) expect(kept && left, `${pointer} is kept and told to be gone`).toBe(false);
        }
        const form = after.forms["application"] as Form;
        expect(admitDraft(form, migration.answers)).toHaveProperty("answers");
        const again = migrate(after, migration.answers, after);
        expect(again.answers).toEqual(migration.answers);
        expect(again.dropped).toEqual([]);
        expect(again.newlyRequired).toEqual([]);
        for (const { pointer } of migration.newlyRequired) expect(isHollow(readPointer(migration.answers, pointer))).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe("whom a change concerns", () => {
  const before = sampleDefinition();
  const after = { ...before, forms: { ...before.forms, other: before.forms["opinion"] as Form } };
  it.each([
    ["/title/zh-CN", true],
    ["/deadlines/apply/at", true],
    ["/forms/application/schema/properties/name", true],
    ["/forms/other/schema", false],
    ["/forms/scores/schema", false],
    ["/reviews/experts/perApplication", false],
    ["/personas/0", false],
    ["/tracks/0/title", true],
    ["/tracks/1", false],
    ["/quotas/places/limit", true],
    ["/clauses/0/text", true],
    ["/workflow/actions/0", true],
    ["", true],
  ])("%s: %s", (path, concerned) => expect(concernsTrack(before, after, "only", path)).toBe(concerned));
});
