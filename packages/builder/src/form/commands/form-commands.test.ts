import { checkDefinition } from "@shenbao/engine/check";
import type { Form, NoticeDefinition } from "@shenbao/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleDefinition } from "../../../../engine/src/definition/sample-definition.ts";
import { DefinitionDocument } from "../../document/definition-document.ts";
import { newField, type FieldKind } from "./field-kinds.ts";
import { addField, addNote, duplicateElement, gapBeside, groupElement, moveElement, removeElement } from "./form-commands.ts";
import { addElement, moveBeside, withSteps, type NewKind } from "./layout-commands.ts";
import { changeKind, kindsFor } from "./change-kind.ts";
import { addColumn, columnKinds, columnsOf, moveColumn } from "./column-commands.ts";
import { rowSum, summableColumns, writeRowSum } from "./row-sum.ts";
import { targetAt } from "../settings/element-target.ts";
import { childrenOf, everyNode, nodeAt, pathOfPlace, pointerOf, pointersIn, uiOf } from "./ui-tree.ts";

const label = { "zh-CN": "编辑", en: "Edit" };
const kinds: FieldKind[] = [
  "text",
  "longText",
  "number",
  "money",
  "date",
  "month",
  "choice",
  "choices",
  "yesNo",
  "organisation",
  "creditCode",
  "telephone",
  "mobile",
  "email",
  "postcode",
  "webAddress",
  "fixedTable",
  "freeTable",
  "cards",
];
const layouts: NewKind[] = ["group", "row", "step", "note"];
const ways = ["up", "down", "in", "out"] as const;

/** One edit or another, from numbers. What was there from the beginning is not taken away: rules may read it. */
function edited(form: Form, kept: ReadonlySet<string>, level: string, [kind, one, other]: readonly [number, number, number]): Form | null {
  const nodes = everyNode(uiOf(form)).slice(1);
  const chosen = nodes[one % nodes.length];
  if (!chosen) return null;
  const holders = nodes.filter(({ node }) => Array.isArray(node.elements) && node.type !== "Categorization");
  const holder = holders[other % Math.max(1, holders.length)];
  const gap = holder && { parent: holder.place, index: one % (childrenOf(holder.node).length + 1) };
  if (kind === 0) return gap ? addField(form, gap, newField(kinds[other % kinds.length] ?? "text", level)).form : null;
  if (kind === 1) return gap ? (moveElement(form, chosen.place, gap)?.form ?? null) : null;
  if (kind === 2) return duplicateElement(form, chosen.place)?.form ?? null;
  if (kind === 3) return groupElement(form, chosen.place, "分组", "Group")?.form ?? null;
  if (kind === 4) return gap ? addNote(form, gap, "提示", "Note").form : null;
  if (kind === 5) {
    const beside = gapBeside(uiOf(form), chosen.place, ways[other % 4] ?? "up");
    return beside && (moveElement(form, chosen.place, beside)?.form ?? null);
  }
  if (kind === 7) return gap ? addElement(form, gap, layouts[other % 4] ?? "note", level).form : null;
  if (kind === 8) {
    const target = nodes[other % nodes.length];
    return target ? (moveBeside(form, chosen.place, target.place, one % 2 === 0 ? "before" : "after")?.form ?? null) : null;
  }
  if (kind === 9) return withSteps(form);
  const pointer = pointerOf(chosen.node);
  if (kind === 10) {
    const target = pointer === null || kept.has(pointer) ? null : targetAt(form, `/forms/x${pathOfPlace(chosen.place)}`);
    const into = target ? kindsFor(target.kind, false) : [];
    return target && into.length > 0 ? changeKind(form, target, into[other % into.length] ?? "text", level).form : null;
  }
  if (kind === 11) {
    if (pointer === null || kept.has(pointer) || columnsOf(form, pointer).length === 0) return null;
    if (other % 3 === 0) return moveColumn(form, pointer, 0, columnsOf(form, pointer).length - 1);
    if (other % 3 === 1) return addColumn(form, pointer, columnKinds[one % columnKinds.length] ?? "text", level).form;
    const sum = addColumn(form, pointer, "number", level);
    const at = `${pointer}/*/${sum.name}`;
    const columns = summableColumns(sum.form, at).filter((name) => rowSum(sum.form, `${pointer}/*/${name}`) === null);
    return writeRowSum(sum.form, at, columns);
  }
  return pointersIn(chosen.node).some((pointer) => kept.has(pointer)) ? null : removeElement(form, chosen.place);
}

const findings = (definition: NoticeDefinition, id: string) =>
  checkDefinition(definition)
    .filter(({ path }) => path.startsWith(`/forms/${id}/`) || path === `/forms/${id}`)
    .map(({ code, path, message }) => `${code} ${path} ${message.en}`)
    .sort();

describe("edits of a form", () => {
  test("whatever is done, the check finds nothing new, and undo gives back the very same form", () => {
    const definition = sampleDefinition();
    const id = definition.tracks[0]?.form ?? "";
    const level = Object.values(definition.roles)[1]?.level ?? "";
    const before = findings(definition, id);
    const kept = new Set(pointersIn(uiOf(definition.forms[id] as Form)));
    const step = fc.tuple(fc.nat(12), fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const document = new DefinitionDocument(sampleDefinition());
        const states = [document.definition];
        for (const numbers of steps) {
          const form = edited(document.definition.forms[id] as Form, kept, level, numbers);
          if (!form) continue;
          document.replace(label, { ...document.definition, forms: { ...document.definition.forms, [id]: form } });
          if (document.definition !== states.at(-1)) states.push(document.definition);
        }
        expect(findings(document.definition, id)).toEqual(before);
        for (const state of states.toReversed()) {
          expect(document.definition).toBe(state);
          document.undo();
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a copy and a removal of it leave the form as it was", () => {
    const definition = sampleDefinition();
    const form = definition.forms[definition.tracks[0]?.form ?? ""] as Form;
    const control = everyNode(uiOf(form)).find(({ node }) => node.type === "Control");
    const copy = duplicateElement(form, control?.place ?? []);
    expect(copy && nodeAt(uiOf(copy.form), copy.place)?.scope).not.toBe(control?.node.scope);
    expect(copy && removeElement(copy.form, copy.place)).toEqual(form);
  });
});
