import type { NoticeDefinition } from "@shenbao/engine";
import { checkDefinition } from "@shenbao/engine/check";
import { describe, expect, test } from "vitest";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { fieldsFor, newEntry, placeFor, type EntryKind } from "./new-entry.ts";

function withEntry(definition: NoticeDefinition, id: string, kind: EntryKind, entry: unknown, at: number): NoticeDefinition {
  const form = definition.forms[id];
  return {
    ...definition,
    forms: { ...definition.forms, [id]: { ...form, [kind]: [...(form?.[kind] ?? []).slice(0, at), entry, ...(form?.[kind] ?? []).slice(at)] } },
  } as NoticeDefinition;
}

describe("a new entry", () => {
  test.each(["rules", "requiredWhen", "computed"] as const)("of %s is usable at once, for every field that it can be for", (kind) => {
    const definition = sampleDefinition();
    const before = checkDefinition(definition);
    let made = 0;
    for (const id of Object.keys(definition.forms))
      for (const pointer of fieldsFor(definition, id, kind)) {
        made++;
        const entry = newEntry(definition, id, kind, pointer);
        const findings = checkDefinition(withEntry(definition, id, kind, entry, placeFor(definition, id, kind, pointer))).filter(({ path }) =>
          path.startsWith(`/forms/${id}/${kind}/`),
        );
        expect({ pointer, findings }).toEqual({ pointer, findings: before.filter(({ path }) => path.startsWith(`/forms/${id}/${kind}/`)) });
      }
    expect(made).toBeGreaterThan(3);
  });

  test("reads its own row where it is for a column", () => {
    const definition = sampleDefinition();
    expect(newEntry(definition, "application", "rules", "/patents/*/number")).toMatchObject({
      assert: { "!": [{ empty: [{ var: "$row.number" }] }] },
      at: ["/patents/*/number"],
      id: "rule-5",
    });
    expect(newEntry(definition, "application", "rules", "/area")).toMatchObject({ assert: { ">=": [{ var: "area" }, 0] } });
  });
});
