import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Form } from "../definition/definition.generated.ts";
import type { Answers, Json } from "../definition/json.ts";
import { admitDraft } from "./admit-draft.ts";
import { mergeOpenPlaces } from "./merge-open-places.ts";
import { normaliseAnswers } from "./normalise-answers.ts";
import { sampleAnswers, sampleForm } from "./sample-form.ts";

const form = sampleForm();

describe("admitDraft", () => {
  it("admits unfinished and wrong-typed answers, without computed values", () => {
    const answers = {
      name: "",
      area: "三百",
      kind: null,
      contact: { person: "x" },
      months: [null, { users: "many", share: 9 }],
      average: 7,
      functions: ["fly"],
      otherKind: "a\r\nb\tc",
    };
    expect(admitDraft(form, answers)).toEqual({
      answers: { name: "", area: "三百", kind: null, contact: { person: "x" }, months: [{}, { users: "many" }], functions: ["fly"], otherKind: "a\nb\tc" },
    });
  });

  it("gives a copy", () => {
    const answers = sampleAnswers();
    const admitted = admitDraft(form, answers);
    expect("answers" in admitted && admitted.answers["contact"]).not.toBe(answers["contact"]);
  });

  it.each<[string, unknown, string, string]>([
    ["no object", [], "", "的数据格式不对。"],
    ["a stranger", { ownerId: 1 }, "/ownerId", "表单中没有「ownerId」这一项。"],
    ["a dotted key", { "a.b": 1 }, "/a.b", "没有"],
    ["an operator", { name: { $set: 1 } }, "/name", "「项目名称」的数据格式不对。"],
    ["an empty key", { contact: { "": 1 } }, "/contact/", "没有"],
    ["a NUL in a key", { "na\u0000me": 1 }, "/na\u0000me", "没有"],
    ["a prototype", JSON.parse('{"__proto__": {"admin": true}}'), "/__proto__", "没有"],
    ["an inherited name", JSON.parse('{"constructor": 1}'), "/constructor", "没有"],
    ["a stranger in a row", { months: [{}, { secret: 1 }] }, "/months/1/secret", "「2022年月活」“2月”的「secret」"],
    ["a list where a text belongs", { name: ["a"] }, "/name", "数据格式不对"],
    ["a text where rows belong", { months: "x" }, "/months", "数据格式不对"],
    ["an object among choices", { functions: [{}] }, "/functions/0", "数据格式不对"],
    ["too many rows", { patents: Array.from({ length: 501 }, () => ({})) }, "/patents", "「专利」最多 500 行，现有 501 行。"],
    ["too long a text", { name: "x".repeat(20_001) }, "/name", "最多 20000 字"],
    ["too much altogether", { patents: Array.from({ length: 100 }, () => ({ number: "字".repeat(9000) })) }, "/patents/37/number", "总量超出上限"],
    ["a control", { name: "a\u0007b" }, "/name", "「项目名称」含有不可见字符"],
    ["a zero-width space", { name: "a\u200bb" }, "/name", "不可见字符"],
    ["a direction override", { name: "a\u202eb" }, "/name", "不可见字符"],
    ["half a surrogate pair", { name: "a\ud800" }, "/name", "不可见字符"],
    ["infinity", { area: Number.POSITIVE_INFINITY }, "/area", "「面积」应填写数字。"],
  ])("refuses %s", (_, answers, at, sentence) => {
    const admitted = admitDraft(form, answers, 2023);
    expect(admitted).toMatchObject({ refused: { at } });
    expect("refused" in admitted && admitted.refused.message["zh-CN"]).toContain(sentence);
    expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
  });

  it("takes 𠮷 and the usual signs", () => {
    expect(admitDraft(form, { name: "𠮷野家—“好”！\n①" })).toEqual({ answers: { name: "𠮷野家—“好”！\n①" } });
  });

  it("admits whatever answers a generated form", () => {
    const text = fc.string({ unit: fc.constantFrom("字", "a", "1", " ", "𠮷", "\n"), maxLength: 30 });
    const leaf = fc.oneof(
      fc.tuple(fc.constant({ type: "string", title: "t" }), text),
      fc.tuple(fc.constant({ type: "number", title: "n" }), fc.double({ noNaN: true, noDefaultInfinity: true })),
      fc.tuple(fc.constant({ type: "boolean", title: "b" }), fc.boolean()),
    );
    const named = fc.dictionary(
      fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/).filter((name) => !(name in {})),
      leaf,
      { minKeys: 1, maxKeys: 6, noNullPrototype: true },
    );
    const object = named.map((fields) => ({
      schema: { type: "object", title: "o", additionalProperties: false, properties: Object.fromEntries(Object.entries(fields).map(([name, [schema]]) => [name, schema])) },
      answers: Object.fromEntries(Object.entries(fields).map(([name, [, value]]) => [name, value])) as Answers,
    }));
    fc.assert(
      fc.property(object, object, object, (outer, group, row) => {
        const generated: Form = {
          title: form.title,
          description: form.description,
          ui: { type: "VerticalLayout", elements: [] },
          schema: { ...outer.schema, properties: { ...outer.schema.properties, group: group.schema, rows: { type: "array", title: "r", items: row.schema } } },
        };
        const answers: Answers = { ...outer.answers, group: group.answers, rows: [row.answers, row.answers] };
        expect(admitDraft(generated, answers)).toEqual({ answers });
      }),
    );
  });
});

describe("normaliseAnswers", () => {
  it("puts right what people type", () => {
    const typed = {
      name: " 体验中心 ",
      area: "１，２３４．５",
      code: "９１３５０１００ｍ０００１００ｙ４３",
      contact: { mobile: "138 1234-5678", person: "e\u0301", email: " a＠b.cn " },
      months: [{ users: "１２" }, { users: "x" }],
    };
    expect(normaliseAnswers(form, typed)).toEqual({
      name: "体验中心",
      area: 1234.5,
      code: "91350100M000100Y43",
      contact: { mobile: "13812345678", person: "é", email: "a@b.cn" },
      months: [{ users: 12 }, { users: "x" }],
    });
  });

  it("changes nothing twice", () => {
    const value = fc.string({ unit: fc.constantFrom("１", "a", " ", "，", "．", "e\u0301", "-", "\r\n"), maxLength: 8 });
    fc.assert(
      fc.property(fc.record({ name: value, area: value, code: value, otherKind: value, founded: value }), (answers) => {
        const once = normaliseAnswers(form, answers);
        expect(normaliseAnswers(form, once)).toEqual(once);
      }),
    );
  });
});

describe("mergeOpenPlaces", () => {
  const before: Answers = {
    name: "旧",
    area: 1,
    average: 5,
    contact: { person: "甲", mobile: "1" },
    months: [
      { users: 1, share: 0.5 },
      { users: 2, share: 0.5 },
    ],
  };

  it.each<[string, Answers, "all" | string[], Json, string[]]>([
    ["all", { name: "新" }, "all", { name: "新" }, []],
    ["an open field", { ...before, name: "新" }, ["/name"], { ...before, name: "新" }, []],
    ["a closed field", { ...before, name: "新", area: 2 }, ["/name"], { ...before, name: "新" }, ["/area"]],
    ["what is left out", { name: "新" }, ["/name"], { ...before, name: "新" }, []],
    [
      "an open field that is emptied",
      { contact: { mobile: "2" } },
      ["/name"],
      { area: 1, average: 5, contact: before["contact"] as Json, months: before["months"] as Json },
      ["/contact"],
    ],
    ["an open group", { contact: { person: "乙", mobile: "2" } }, ["/contact"], { ...before, contact: { person: "乙", mobile: "2" } }, []],
    ["one field of a group", { contact: { person: "乙", mobile: "2" } }, ["/contact/mobile"], { ...before, contact: { person: "甲", mobile: "2" } }, ["/contact/person"]],
    [
      "rows without their computed column",
      { months: [{ users: 1 }, { users: 2 }] },
      ["/name"],
      { area: 1, average: 5, contact: before["contact"] as Json, months: before["months"] as Json },
      [],
    ],
    [
      "one cell",
      { name: "旧", months: [{ users: 9 }, { users: 8 }] },
      ["/months/1/users"],
      {
        ...before,
        months: [
          { users: 1, share: 0.5 },
          { users: 8, share: 0.5 },
        ],
      },
      ["/months/0/users"],
    ],
    [
      "a column",
      { name: "旧", months: [{ users: 9 }, { users: 8 }] },
      ["/months/*/users"],
      {
        ...before,
        months: [
          { users: 9, share: 0.5 },
          { users: 8, share: 0.5 },
        ],
      },
      [],
    ],
    [
      "a row that is gone, with a cell open",
      { name: "旧", months: [{ users: 9 }] },
      ["/months/0/users"],
      {
        ...before,
        months: [
          { users: 9, share: 0.5 },
          { users: 2, share: 0.5 },
        ],
      },
      ["/months"],
    ],
    ["an open table", { name: "旧", months: [{ users: 3 }] }, ["/months"], { ...before, months: [{ users: 3 }] }, []],
    ["empty for empty", { ...before, otherKind: "", functions: [] }, ["/name"], before, []],
    ["evidence only", { ...before, name: "新" }, ["evidence:licence"], before, ["/name"]],
    ["a likeness of names", { ...before, name: "旧", nameReason: "x" }, ["/name"], before, ["/nameReason"]],
  ])("takes %s", (_, after, open, answers, touchedClosed) => {
    expect(mergeOpenPlaces(before, after, open)).toEqual({ answers, touchedClosed });
  });
});
