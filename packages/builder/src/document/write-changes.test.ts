import fc from "fast-check";
import { enablePatches, produceWithPatches } from "immer";
import { expect, test } from "vitest";
import { writeChanges } from "./write-changes.ts";

enablePatches();

test("what is written is what was wanted, names in their order; what is the same object stays it, and is in no patch", () => {
  const json = fc.dictionary(
    fc.constantFrom("a", "b", "c", "d"),
    fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes("__proto__")),
  );
  fc.assert(
    fc.property(json, json, (one, other) => {
      const shared = { kept: { of: [1, { both: 2 }] }, ...one };
      const wanted = { kept: shared.kept, ...other };
      const [made, patches] = produceWithPatches({ top: shared } as { top: object }, (draft) => writeChanges(draft.top, shared, wanted));
      expect(made.top).toEqual(wanted);
      expect((made.top as typeof shared).kept).toBe(shared.kept);
      expect(patches.some(({ path }) => path[1] === "kept")).toBe(false);
    }),
  );
});

test("a change deep inside is a patch of that place alone", () => {
  const before = { form: { schema: { a: { title: "甲" }, b: { title: "乙" } }, ui: [{ x: 1 }, { x: 2 }] } };
  const after = { form: { schema: { a: before.form.schema.a, b: { title: "丙" } }, ui: before.form.ui } };
  const [made, patches] = produceWithPatches(before, (draft) => writeChanges(draft.form, before.form, after.form));
  expect(made).toEqual(after);
  expect(patches).toEqual([{ op: "replace", path: ["form", "schema", "b", "title"], value: "丙" }]);
});
