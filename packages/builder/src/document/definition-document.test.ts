import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NoticeDefinition } from "@shenbao/engine";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { DefinitionDocument, type Command } from "./definition-document.ts";

const label = { "zh-CN": "编辑", en: "Edit" };
const edit = (recipe: Command["recipe"], merge?: string): Command => ({ label, recipe, merge });
const titled = (title: string, merge?: string) => edit((draft) => void (draft.title["zh-CN"] = title), merge);

/** An edit of one kind or another, from numbers: sets, adds, moves, renames and takes away, in maps, lists and texts. */
function anyCommand(kind: number, n: number): Command {
  const kinds: Command["recipe"][] = [
    (draft) => void (draft.title["zh-CN"] = `标题 ${n}`),
    (draft) => void (draft.year = 2000 + (n % 100)),
    (draft) => void draft.clauses.push({ id: `c${n}`, text: { "zh-CN": `${n}`, en: `${n}` } }),
    (draft) => void draft.clauses.splice(n % (draft.clauses.length + 1), 1),
    (draft) => void draft.clauses.reverse(),
    (draft) => void (draft.deadlines[`d${n % 5}`] = { title: { "zh-CN": "截止", en: "Deadline" }, at: `2023-08-${10 + (n % 20)}`, late: "refuse" }),
    (draft) => void delete draft.deadlines[`d${n % 5}`],
    (draft) => {
      // A map whose names change their order.
      draft.deadlines = Object.fromEntries(Object.entries(draft.deadlines).reverse());
    },
    (draft) => {
      const first = draft.tracks[0];
      if (first) draft.tracks.push({ ...first, id: `t${n}` });
    },
  ];
  return edit(kinds[kind % kinds.length] ?? (() => {}), n % 3 === 0 ? `m${kind}` : undefined);
}

/** What a definition says, the order of names included. */
const said = (definition: NoticeDefinition) => JSON.stringify(definition);

describe("a document", () => {
  test("after any edits: undo all is the beginning, redo all is the end", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(2_000), fc.nat(9)), { maxLength: 60 }), (edits) => {
        let now = 0;
        const document = new DefinitionDocument(sampleDefinition(), () => now);
        const beginning = said(document.definition);
        for (const [kind, n, wait, turn] of edits) {
          now += wait;
          if (turn === 0) document.undo();
          else if (turn === 1) document.redo();
          else if (turn === 2) document.replace(label, { ...structuredClone(document.definition), year: 2000 + (n % 100) });
          else document.apply(anyCommand(kind, n));
        }
        while (document.canRedo) document.redo();
        const end = said(document.definition);
        while (document.canUndo) document.undo();
        expect(said(document.definition)).toBe(beginning);
        while (document.canRedo) document.redo();
        expect(said(document.definition)).toBe(end);
      }),
    );
  });

  test("what is taken out of a map and put back stands where it stood", () => {
    const document = new DefinitionDocument(sampleDefinition());
    const [first = ""] = Object.keys(document.definition.roles);
    const names = Object.keys(document.definition.roles);
    document.apply(edit((draft) => void delete draft.roles[first]));
    document.undo();
    expect(Object.keys(document.definition.roles)).toEqual(names);
    document.apply(
      edit((draft) => {
        const role = draft.roles[first];
        delete draft.roles[first];
        if (role) draft.roles[first] = { ...role, level: "other" };
      }),
    );
    const moved = Object.keys(document.definition.roles);
    document.undo();
    expect(Object.keys(document.definition.roles)).toEqual(names);
    document.redo();
    expect(Object.keys(document.definition.roles)).toEqual(moved);
  });

  test("typing in one place within a second is one step", () => {
    let now = 0;
    const document = new DefinitionDocument(sampleDefinition(), () => now);
    const before = document.definition.title["zh-CN"];
    for (const title of ["一", "一二", "一二三"]) {
      now += 400;
      document.apply(titled(title, "title"));
    }
    document.undo();
    expect(document.definition.title["zh-CN"]).toBe(before);
    document.redo();
    expect(document.definition.title["zh-CN"]).toBe("一二三");
    document.apply(titled("四", "title"));
    document.undo();
    expect(document.definition.title["zh-CN"]).toBe("一二三");
  });

  test("a pause, another place or no key begin a new step", () => {
    let now = 0;
    const document = new DefinitionDocument(sampleDefinition(), () => now);
    document.apply(titled("一", "title"));
    now += 1_000;
    document.apply(titled("二", "title"));
    document.apply(titled("三", "elsewhere"));
    document.apply(titled("四"));
    document.apply(titled("五"));
    for (const title of ["四", "三", "二", "一"]) {
      document.undo();
      expect(document.definition.title["zh-CN"]).toBe(title);
    }
  });

  test("an edit after undo drops what was undone", () => {
    const document = new DefinitionDocument(sampleDefinition());
    document.apply(titled("一"));
    document.undo();
    document.apply(titled("二"));
    expect(document.canRedo).toBe(false);
    document.redo();
    expect(document.definition.title["zh-CN"]).toBe("二");
  });

  test("an edit that changes nothing or throws leaves no step and tells nobody", () => {
    const document = new DefinitionDocument(sampleDefinition());
    const before = document.definition;
    let told = 0;
    document.subscribe(() => told++);
    document.apply(titled(before.title["zh-CN"]));
    document.replace(label, structuredClone(before));
    expect(() =>
      document.apply(
        edit((draft) => {
          draft.year = 2024;
          throw new Error("no");
        }),
      ),
    ).toThrow("no");
    expect([document.canUndo, told]).toEqual([false, 0]);
    expect(document.definition).toBe(before);
  });

  test("what an edit leaves alone keeps its identity, whole replacements included", () => {
    const document = new DefinitionDocument(sampleDefinition());
    const { forms, workflow } = document.definition;
    document.apply(titled("一"));
    document.replace(label, { ...structuredClone(document.definition), year: 2030 });
    expect(document.definition.forms).toBe(forms);
    document.undo();
    expect(document.definition.workflow).toBe(workflow);
  });

  test("two things that say the same stay two, whichever of them is moved", () => {
    const document = new DefinitionDocument(sampleDefinition());
    const clause = () => ({ id: "1", text: { "zh-CN": "一", en: "one" } });
    const [one, other, last] = [clause(), clause(), { ...clause(), id: "2" }];
    document.replace(label, { ...document.definition, clauses: [last, one, other] });
    const [moved, ...rest] = document.definition.clauses;
    document.replace(label, { ...document.definition, clauses: [...rest, moved!] });
    expect(new Set(document.definition.clauses).size).toBe(3);
  });

  test("nobody outside can change the definition, not even its first one", () => {
    const document = new DefinitionDocument(sampleDefinition());
    expect(() => Object.assign(document.definition.title, { "zh-CN": "改" })).toThrow(TypeError);
  });

  test("names what would be undone and done again; a reset forgets", () => {
    const document = new DefinitionDocument(sampleDefinition());
    document.apply(titled("一"));
    expect([document.undoLabel, document.redoLabel]).toEqual([label, null]);
    document.undo();
    expect([document.undoLabel, document.redoLabel]).toEqual([null, label]);
    document.reset({ ...sampleDefinition(), year: 2031 });
    expect([document.canUndo, document.canRedo, document.definition.year]).toEqual([false, false, 2031]);
  });
});
