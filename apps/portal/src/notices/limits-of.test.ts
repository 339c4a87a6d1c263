import type { Limit, NoticeDefinition } from "@shenbao/engine";
import { expect, test } from "vitest";
import { sampleDefinition } from "../../../../packages/engine/src/definition/sample-definition.ts";
import { limitsOf, ownUnder, sayLimit } from "./limits-of.ts";

const title = { "zh-CN": "限", en: "limit" };
const plain: Limit = { title, of: "applicant", most: 1, per: "notice", states: ["submitted"] };

function noticeWith(limits: Record<string, Limit>): NoticeDefinition {
  const sample = sampleDefinition();
  const [first] = sample.tracks;
  if (!first) throw new Error("the sample has a track");
  return { ...sample, tracks: [first, { ...first, id: "second", title: { "zh-CN": "乙", en: "B" } }], limits };
}

test("a limit is told with what it counts", () => {
  const definition = noticeWith({});
  const said = (limit: Partial<Limit>) => sayLimit(definition, { ...plain, ...limit }, "zh-CN");
  const name = definition.tracks[0]?.name;
  expect(said({})).toBe("每家单位本次至多提交 1 项");
  expect(said({ most: 2, per: "track", members: "/m/*/code" })).toBe("每家单位在每个方向至多提交 2 项，联合申报的成员单位一并计算");
  expect(said({ tracks: ["second"] })).toBe("每家单位在“乙”方向合计至多提交 1 项");
  expect(said({ of: "value", at: name ?? "" })).toMatch(/^“.+”相同的本次至多提交 1 项$/);
  expect(sayLimit(definition, { ...plain, per: "track" }, "en")).toBe("An organisation submits at most 1 in each direction");
});

test("one's own count where they are of the limit's states, tracks and scope", () => {
  const own = [
    { track: "second", state: "submitted" },
    { track: "second", state: "draft" },
    { track: "third", state: "submitted" },
  ];
  expect(ownUnder(plain, "second", own)).toBe(2);
  expect(ownUnder({ ...plain, per: "track" }, "second", own)).toBe(1);
  expect(ownUnder({ ...plain, tracks: ["third"] }, "third", own)).toBe(1);
  expect(ownUnder({ ...plain, of: "value", at: "/name" }, "second", own)).toBe(0);
  const definition = noticeWith({ all: plain, some: { ...plain, tracks: ["second"] } });
  expect(limitsOf(definition, "second").map(({ id }) => id)).toEqual(["all", "some"]);
  expect(limitsOf(definition, definition.tracks[0]?.id).map(({ id }) => id)).toEqual(["all"]);
});
