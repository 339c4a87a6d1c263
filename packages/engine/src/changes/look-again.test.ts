import { describe, expect, it } from "vitest";
import type { Form } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { compareContent, lookAgain, stillSaid, type Content } from "./index.ts";

const form = {
  about: [
    { at: "/items", row: 1, fields: ["/name"] },
    { at: "/items", row: 2, fields: ["/parts"], evidence: ["proof"] },
    { at: "/verdict", fields: ["/name"] },
  ],
} as unknown as Form;
const said: Answers = { items: [{ result: "meets" }, { result: "fails", remark: "缺发票" }, { result: "meets" }], verdict: "ok", note: "好" };
const before: Content = { answers: { name: "甲", parts: [{ cost: 1 }], other: 1 }, evidence: {} };
const changed = (after: object, evidence: Content["evidence"] = {}) => compareContent(before, { answers: { ...before.answers, ...after }, evidence });

describe("what was said before a return", () => {
  it("stands whole where nothing changed", () => expect(stillSaid(form, said, [])).toEqual(said));

  it("is to be looked at again where an item looks at what changed", () => {
    expect(lookAgain(form, changed({ parts: [{ cost: 2 }] }))).toEqual([
      { at: "/items/0", changes: 0 },
      { at: "/items/1", changes: 1 },
      { at: "/verdict", changes: 0 },
    ]);
    expect(lookAgain(form, changed({}, { proof: [{ id: "1", sha256: "a" }] })).map(({ changes }) => changes)).toEqual([0, 1, 0]);
  });

  it("stays where an item looks elsewhere; what does not say where it looks is to be said again", () => {
    expect(stillSaid(form, said, changed({ parts: [{ cost: 2 }] }))).toEqual({ items: [{ result: "meets" }, {}, {}], verdict: "ok" });
    expect(stillSaid(form, said, changed({ name: "乙" }))).toEqual({ items: [{}, { result: "fails", remark: "缺发票" }, {}] });
  });
});
