import { describe, expect, it } from "vitest";
import { compareAddress, readSide, writeSide, type CompareSide } from "./compare-side.ts";

const draft: CompareSide = { kind: "draft", id: "0123456789abcdef01234567" };
const version: CompareSide = { kind: "version", noticeId: "some-call-2023", version: 12 };

describe("what is compared", () => {
  it.each([draft, version])("comes back from the address as it went there: %o", (side) => expect(readSide(writeSide(side))).toEqual(side));
  it.each([null, "", "draft.", "draft.xyz", "../x.1", "call.0", "call", "Call.1", "call.1x"])("is nothing where the address says %o", (written) =>
    expect(readSide(written)).toBeNull(),
  );
  it("is in the address of the page", () => {
    expect(compareAddress("1", version, draft, "forms")).toBe("/definitions/1/compare?from=some-call-2023.12&to=draft.0123456789abcdef01234567&part=forms");
  });
});
