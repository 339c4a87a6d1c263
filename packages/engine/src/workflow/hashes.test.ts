import { expect, it } from "vitest";
import { contentHash } from "./content-hash.ts";
import { eventHash } from "./event-hash.ts";

const content = { notice: "n", version: 1, track: "t", answers: { b: 1, a: "甲" }, evidence: { x: ["2", "1"], y: [] } };

it("gives the same content the same hash, whatever the order of keys and uploads", () => {
  expect(contentHash(content)).toMatch(/^[0-9a-f]{64}$/);
  expect(contentHash({ ...content, answers: { a: "甲", b: 1 }, evidence: { x: ["1", "2"] } })).toBe(contentHash(content));
  expect(contentHash({ ...content, version: 2 })).not.toBe(contentHash(content));
  expect(contentHash({ ...content, answers: { a: "乙", b: 1 } })).not.toBe(contentHash(content));
});

it("chains events: another past gives another hash", () => {
  const first = eventHash(null, { action: "submit" });
  expect(eventHash(first, { action: "pass" })).not.toBe(eventHash(null, { action: "pass" }));
  expect(eventHash(null, { action: "submit" })).toBe(first);
});
