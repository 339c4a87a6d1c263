import { describe, expect, it } from "vitest";
import { sampleDefinition } from "../definition/sample-definition.ts";
import { handledUntil } from "./publicity.ts";

describe("the time to decide an objection", () => {
  const until = (within: number | undefined, madeAt: string) => {
    const definition = sampleDefinition();
    const objections = { by: "anyone", handledBy: "city", open: false, ...(within !== undefined && { handleWithin: within }) } as const;
    const found = handledUntil({ ...definition, publication: { ...definition.publication, objections } }, Date.parse(madeAt));
    return found === null ? null : new Date(found).toISOString();
  };

  it("ends with the last of so many working days after the day it was made", () => {
    // A Wednesday; a Friday; a Saturday; a Sunday evening in London is a Monday in Shanghai.
    expect(until(2, "2023-08-23T09:00:00+08:00")).toBe("2023-08-25T15:59:59.999Z");
    expect(until(3, "2023-08-25T23:59:00+08:00")).toBe("2023-08-30T15:59:59.999Z");
    expect(until(1, "2023-08-26T09:00:00+08:00")).toBe("2023-08-28T15:59:59.999Z");
    expect(until(1, "2023-08-27T17:00:00Z")).toBe("2023-08-29T15:59:59.999Z");
    expect(until(undefined, "2023-08-23T09:00:00+08:00")).toBeNull();
  });
});
