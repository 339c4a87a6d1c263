import { expect, test } from "vitest";
import { selectedAfter } from "./use-removal.tsx";

test("what is selected moves up with its list, goes with its thing, and stays where something else goes", () => {
  expect(selectedAfter("/tracks/2", "/tracks/0", true)).toBe("/tracks/1");
  expect(selectedAfter("/tracks/2/title/en", "/tracks/1", true)).toBe("/tracks/1/title/en");
  expect(selectedAfter("/tracks/0", "/tracks/1", true)).toBe("/tracks/0");
  expect(selectedAfter("/tracks/1/title", "/tracks/1", true)).toBeNull();
  expect(selectedAfter("/roles/b", "/roles/a", false)).toBe("/roles/b");
  expect(selectedAfter("/roles/a", "/roles/a", false)).toBeNull();
  expect(selectedAfter("", "/roles/a", false)).toBe("");
  expect(selectedAfter("/tracks/10", "/tracks/1", true)).toBe("/tracks/9");
});
