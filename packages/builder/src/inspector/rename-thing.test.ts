import { describe, expect, test } from "vitest";
import { checkDefinition } from "@shenbao/engine/check";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { DefinitionDocument } from "../document/definition-document.ts";
import { identifierAt, identifierFault, renameThing } from "./rename-thing.ts";

const label = { "zh-CN": "改", en: "Edit" };
const opened = () => new DefinitionDocument(sampleDefinition());
const rename = (document: DefinitionDocument, path: string, id: string) => {
  let there = "";
  document.apply({ label, recipe: (draft) => void (there = renameThing(draft, document.definition, path, id)) });
  return there;
};

describe("another identifier", () => {
  test("is put wherever the thing is named, in its place, and undone as one step", () => {
    for (const path of ["/roles/district", "/deadlines/recommend", "/quotas/places", "/tables/summary", "/reviews/round", "/clauses/0", "/workflow/actions/2"]) {
      const document = opened();
      const before = JSON.stringify(document.definition);
      expect(checkDefinition(document.definition)).toEqual([]);
      const there = rename(document, path, path.startsWith("/clauses") ? "9.9" : "renamed");
      expect(identifierAt(document.definition, there)).toBe(path.startsWith("/clauses") ? "9.9" : "renamed");
      expect(checkDefinition(document.definition)).toEqual([]);
      document.undo();
      expect(JSON.stringify(document.definition)).toBe(before);
    }
    const cited = sampleDefinition();
    (cited.forms["application"]!.schema as { properties: Record<string, object> }).properties["name"] = { type: "string", title: "项目名称", clause: "1.2" };
    const citing = new DefinitionDocument(cited);
    rename(citing, "/clauses/0", "9.9");
    expect(checkDefinition(citing.definition)).toEqual([]);
    const document = opened();
    rename(document, "/roles/district", "office");
    expect(Object.keys(document.definition.roles)).toEqual(["applicant", "office", "expert"]);
  });

  test("has the shape of one and is nobody else's", () => {
    const { definition } = opened();
    expect(identifierFault(definition, "/roles/district", "expert")).toBe("taken");
    expect(identifierFault(definition, "/roles/district", "district")).toBeNull();
    expect(identifierFault(definition, "/roles/district", "District 2")).toBe("shape");
    expect(identifierFault(definition, "/roles/district", "__proto__")).toBe("shape");
    expect(identifierFault(definition, "/clauses/0", "2.1")).toBeNull();
    expect(identifierFault(definition, "/clauses/0", "二")).toBe("shape");
  });

  test("is not given here to what conditions may read by it", () => {
    const { definition } = opened();
    expect(identifierAt(definition, "/workflow/states/draft")).toBeNull();
    expect(identifierAt(definition, "/forms/scores")).toBeNull();
    expect(identifierAt(definition, "/roles/district")).toBe("district");
  });
});
