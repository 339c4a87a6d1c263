import { expect, test } from "vitest";
import { checkDefinition } from "@shenbao/engine/check";
import { hasShape } from "../inspector/has-shape.ts";
import { blankDefinition } from "./blank-definition.ts";

test("a notice from an empty page has no errors: it could be published as it is", () => {
  const definition = blankDefinition({ id: "blank", year: 2024, opens: "2024-08-01", closes: "2024-08-31", owner: "bureau", level: "bureau" });
  expect(checkDefinition(definition).filter(({ severity }) => severity === "error")).toEqual([]);
  expect(checkDefinition(definition).map(({ code }) => code)).toEqual(["no-personas"]);
  expect(hasShape(definition)).toBe(true);
});

test("what is no definition has not the shape of one", () => {
  const definition = blankDefinition({ id: "blank", year: 2024, opens: "2024-08-01", closes: "2024-08-31", owner: "bureau", level: "bureau" });
  for (const broken of [
    null,
    [],
    {},
    { ...definition, tracks: {} },
    { ...definition, roles: { a: null } },
    { ...definition, title: "words" },
    { ...definition, workflow: undefined },
  ]) {
    expect(hasShape(broken)).toBe(false);
  }
  expect(hasShape({ ...definition, opens: "八月" })).toBe(true);
});
