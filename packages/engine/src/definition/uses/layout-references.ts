import { keepElementTexts } from "../../form/keep-element-texts.ts";
import { childrenOf, pointerOfScope, uiElement, type UiElement } from "../../form/ui-element.ts";
import { isRecord } from "../json.ts";
import { dottedPath } from "../pointer.ts";
import type { FormReferences } from "./form-references.ts";
import type { How, User } from "./reference.ts";
import type { Holder } from "./reference-finder.ts";
import { listAt, moveInScope, renameInScope, takeOut } from "./written-name.ts";

/** What the layout of a form shows, and what its conditions read. */
export function layoutReferences(form: FormReferences): void {
  elementReferences(form, form.form.ui, `/forms/${form.id}/ui`, [], 0);
}

function elementReferences(form: FormReferences, value: unknown, path: string, above: UiElement[], depth: number): void {
  const element = uiElement(value);
  if (!element || depth > 24) return;
  const pointer = element.type === "Control" ? pointerOfScope(element.scope) : null;
  if (pointer !== null) scope(form, element as unknown as Holder, path, "how.shows", form.userOf(pointer), () => keepElementTexts(form.form, () => takeElement(element, above)));
  if (isRecord(element.rule))
    condition(form, element.rule["condition"], `${path}/rule/condition`, pointer === null ? elementUser(form, element) : form.userOf(pointer), element.rule, 0);
  childrenOf(element).forEach((child, i) => elementReferences(form, child, `${path}/elements/${i}`, [...above, element], depth + 1));
}

function elementUser(form: FormReferences, element: UiElement): User {
  const words = typeof element.label === "string" ? element.label : typeof element.text === "string" ? element.text : "";
  return { subject: { kind: "form", id: form.id }, title: words === "" ? form.form.title : { "zh-CN": words, en: words } };
}

function condition(form: FormReferences, written: unknown, path: string, user: User, holder: Holder, depth: number): void {
  if (!isRecord(written) || depth > 8) return;
  if ("expression" in written) return form.expression(written, "expression", `${path}/expression`, user);
  listAt(written, "conditions").forEach((part, i) => condition(form, part, `${path}/conditions/${i}`, user, holder, depth + 1));
  if (typeof written["scope"] === "string") scope(form, written, `${path}`, "how.reads", user, undefined);
}

function scope(form: FormReferences, holder: Holder, path: string, how: How, user: User, drop: (() => void) | undefined): void {
  const place = dottedPath(pointerOfScope(holder["scope"]) ?? "");
  form.note({
    path: `${path}/scope`,
    named: { kind: "field", forms: [form.id], place },
    user,
    how,
    drop,
    rename: (to, depth) => (holder["scope"] = renameInScope(holder["scope"] as string, to, depth)),
    move: (from, names) => (holder["scope"] = moveInScope(holder["scope"] as string, from, names)),
  });
}

/** Takes an element out of the one around it, and what is left empty by it. */
function takeElement(element: UiElement, above: readonly UiElement[]): void {
  let gone: UiElement = element;
  for (const parent of [...above].reverse()) {
    const elements = parent.elements ?? [];
    takeOut(elements, gone);
    if (elements.length > 0) return;
    gone = parent;
  }
}
