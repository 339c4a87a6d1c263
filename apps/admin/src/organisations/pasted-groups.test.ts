import { expect, it } from "vitest";
import { pastedGroups } from "./pasted-groups.ts";

it("reads two columns, whatever parts them", () => {
  expect(pastedGroups("firm-0\t甲 集团\r\n91420100MA4KXJLL42，乙集团\n\nfirm-2\n")).toEqual([
    { code: "firm-0", group: "甲 集团" },
    { code: "91420100MA4KXJLL42", group: "乙集团" },
    { code: "firm-2", group: "" },
  ]);
});
