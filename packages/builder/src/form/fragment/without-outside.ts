import { isRecord, pointerBelow, readPointer, registersNamed, type Expression, type FilledBy, type Form, type Json, type NoticeDefinition } from "@shenbao/engine";
import { fieldMentions } from "@shenbao/engine/uses";
import type { Text } from "@shenbao/texts";
import { dotted, schemaAt, schemaOf, type Schema } from "../commands/schema-edits.ts";
import { UiEditing } from "../commands/ui-editing.ts";
import { childrenOf, everyNode, nodeAt, pathOfPlace, uiOf, type UiNode } from "../commands/ui-tree.ts";
import type { LeftOut } from "./fragment.ts";
import { hasPlace } from "./plain-schema.ts";

/** The part without what names fields that are neither in it nor in the form it comes into, or what the notice does not have. What goes is told in `left`. */
export function withoutOutside(part: Form, root: Schema, left: LeftOut[], notice: NoticeDefinition | undefined, evidence: boolean): Form {
  const outside = new Map<string, string[]>();
  for (const { path, place } of fieldMentions(part)) {
    if (place === "" || hasPlace(schemaOf(part), place) || hasPlace(root, place)) continue;
    outside.set(path, [...(outside.get(path) ?? []), place]);
  }
  const clauses = notice && new Set(notice.clauses.map(({ id }) => id));
  const namesIn = (path: string): string[] => [...new Set([...outside].flatMap(([at, names]) => (at === path || at.startsWith(`${path}/`) ? names : [])))];
  const kept = <T extends object>(
    word: "computed" | "requiredWhen" | "rules" | "evidence" | "filledBy",
    items: readonly T[] | undefined,
    kind: LeftOut["kind"],
    title: (item: T) => Text,
  ): T[] =>
    (items ?? []).flatMap((item, i) => {
      const names = [...namesIn(`/${word}/${i}`), ...(notice ? registersMissing(notice, item) : [])];
      if (names.length > 0) {
        left.push({ kind, title: title(item), names });
        return [];
      }
      if (!clauses || !("clause" in item) || typeof item.clause !== "string" || clauses.has(item.clause)) return [item];
      const { clause, ...rest } = item;
      left.push({ kind: "clause", title: title(item), names: [clause] });
      return [rest as T];
    });
  const field = (pointer: string): Text => fieldTitle(part, pointer);
  const fillable = (part.filledBy ?? []).filter((filled) => {
    const names = evidence ? (notice ? fillersMissing(notice, filled) : []) : [filled.form];
    if (names.length > 0) left.push({ kind: "filledBy", title: field(filled.at), names });
    return names.length === 0;
  });
  const parts = {
    computed: kept("computed", part.computed, "computed", ({ at }) => field(at)),
    requiredWhen: kept("requiredWhen", part.requiredWhen, "requiredWhen", ({ at }) => field(at[0] ?? "")),
    rules: kept("rules", part.rules, "rule", ({ message }) => message),
    filledBy: kept("filledBy", fillable, "filledBy", ({ at }) => field(at)),
    evidence: evidence ? kept("evidence", part.evidence, "evidence", ({ title }) => title) : [],
  };
  if (!evidence) for (const { title } of part.evidence ?? []) left.push({ kind: "evidence", title, names: [] });
  const editing = new UiEditing(part);
  for (const { node, place } of everyNode(uiOf(part))) {
    const names = node.rule === undefined ? [] : [...namesIn(`${pathOfPlace(place)}/rule`), ...(notice ? registersMissing(notice, node.rule) : [])];
    const now = nodeAt(editing.ui, place);
    if (names.length === 0 || !now) continue;
    left.push({ kind: "condition", title: nodeTitle(part, node), names });
    const { rule: _rule, ...rest } = now;
    const plain = editing.copy(rest, {});
    const english = editing.englishOf(now);
    if (english !== undefined) editing.call(plain, english);
    if (place.length > 0) editing.put(place, plain);
  }
  return { ...part, ui: editing.ui, ...parts };
}

/** The registers that something looks up and the notice does not have, and their columns that are not there (`register.column`). */
function registersMissing({ registers = {} }: NoticeDefinition, holder: object | Json): string[] {
  // A rule of a condition is no expression, but holds them: what it looks up is found the same way.
  const missing = registersNamed(holder as Expression).flatMap(({ register, column }) => {
    const found = Object.hasOwn(registers, register) ? registers[register] : undefined;
    if (!found) return [register];
    return column === null || found.columns?.some(({ id }) => id === column) ? [] : [`${register}.${column}`];
  });
  return [...new Set(missing)];
}

/** The form whose answers a field shows, where the notice lacks it or the field in it, and the states from which on, as far as they are not there. */
function fillersMissing({ forms, workflow }: NoticeDefinition, { form, field, released }: FilledBy): string[] {
  const source = Object.hasOwn(forms, form) ? forms[form] : undefined;
  const there = source && hasPlace(schemaOf(source), dotted(field)) && workflow.actions.some((action) => action.form === form);
  return [...(there ? [] : [form]), ...released.filter((state) => !Object.hasOwn(workflow.states, state))];
}

function fieldTitle(form: Form, pointer: string): Text {
  const title = schemaAt(form, pointer)?.["title"];
  const chinese = typeof title === "string" ? title : pointer;
  return { "zh-CN": chinese, en: form.texts?.en[`${dotted(pointer)}.label`] ?? chinese };
}

function nodeTitle(form: Form, node: UiNode): Text {
  const scope = typeof node.scope === "string" ? node.scope.slice(1).replace(/\/properties\//g, "/") : null;
  const words: Json | undefined = node.label ?? node.text;
  const own = typeof words === "string" ? words : childrenOf(node).length > 0 && isRecord(node) ? (readPointer(form.title, pointerBelow("", "zh-CN")) as string) : "";
  return scope !== null ? fieldTitle(form, scope) : { "zh-CN": own, en: new UiEditing(form).englishOf(node) ?? own };
}
