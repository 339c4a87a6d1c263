import { interpretForm } from "@shenbao/engine";
import { checkDefinition } from "@shenbao/engine/check";
import { runPersonas } from "@shenbao/engine/personas";
import { expect, test } from "vitest";
import { sampleDefinition } from "../../../../engine/src/definition/sample-definition.ts";
import { renameChoice } from "./rename-choice.ts";

test("a choice under another value is so wherever it is compared, translated and answered; nothing else changes, and back again it is the same", () => {
  const definition = sampleDefinition();
  const id = definition.tracks[0]!.form;
  const before = JSON.stringify(definition);
  const there = renameChoice(definition, id, "/kind", "store", "shop");
  expect(JSON.stringify(definition)).toBe(before);
  expect(JSON.stringify(there)).not.toContain('"store"');
  const verdicts = (one: typeof definition) => [
    checkDefinition(one).map(({ code, path }) => `${code} ${path.replace("shop", "store")}`),
    runPersonas(one, interpretForm).map(({ passed }) => passed),
  ];
  expect(verdicts(there)).toEqual(verdicts(definition));
  expect(renameChoice(there, id, "/kind", "shop", "store")).toEqual(definition);
});
