import { describe, expect, test } from "vitest";
import { DefinitionDocument } from "../document/definition-document.ts";
import { setPlace } from "../document/place-commands.ts";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { changedParts, withParts } from "./changed-parts.ts";

const label = { "zh-CN": "改", en: "Edit" };

describe("what a worker is told of an edit", () => {
  test("is the place that changed, and put in it gives the same document in the same order", () => {
    const document = new DefinitionDocument(sampleDefinition());
    const before = document.definition;
    document.apply(setPlace("/deadlines/apply/at", "2024-09-01", label));
    const parts = changedParts(before, document.definition);
    expect(parts).toEqual([{ at: ["deadlines", "apply", "at"], value: "2024-09-01" }]);
    const made = withParts(before, parts);
    expect(JSON.stringify(made)).toBe(JSON.stringify(document.definition));
    expect((made as typeof before).forms).toBe(before.forms);
  });

  test("is the whole list or record where something came, went or moved", () => {
    const document = new DefinitionDocument(sampleDefinition());
    const before = document.definition;
    document.apply({ label, recipe: (draft) => void draft.tracks.push({ ...(draft.tracks[0] ?? draft.tracks[0]!), id: "second" }) });
    document.apply({
      label,
      recipe: (draft) => {
        draft.roles = Object.fromEntries(Object.entries(draft.roles).reverse()) as typeof draft.roles;
      },
    });
    const parts = changedParts(before, document.definition);
    expect(parts.map(({ at }) => at.join("/"))).toEqual(["roles", "tracks"]);
    expect(JSON.stringify(withParts(before, parts))).toBe(JSON.stringify(document.definition));
  });

  test("is nothing where nothing changed, and the whole at the beginning", () => {
    const definition = sampleDefinition();
    expect(changedParts(definition, definition)).toEqual([]);
    expect(changedParts(null, definition)).toEqual([{ at: [], value: definition }]);
  });
});
