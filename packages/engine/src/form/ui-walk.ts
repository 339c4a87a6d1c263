import type { Form } from "../definition/definition.generated.ts";
import { childrenOf, pointerOfScope, uiElement, type UiElement } from "./ui-element.ts";

/** One appearance of a control in the UI schema. */
export interface Appearance {
  pointer: string;
  step: number;
  element: UiElement;
  /** The elements with a rule on the way down to it, itself included. */
  ruled: UiElement[];
}

/** What a walk over a UI schema finds. */
export interface UiWalk {
  /** The root elements of each step with the element that gives its title. */
  steps: { element: UiElement; elements: UiElement[] }[];
  appearances: Appearance[];
  /** Every element with a rule. */
  ruled: UiElement[];
  /** Every element with a text of its own, with the key of that text. */
  texts: Map<UiElement, { key: string; fallback: string }>;
}

const deepest = 24;

/** Walks a form's UI schema in its order of appearance. */
export function walkUi(form: Form): UiWalk {
  const walk: UiWalk = { steps: [], appearances: [], ruled: [], texts: new Map() };
  const count = { group: 0, note: 0 };

  function visit(element: UiElement, step: number, ruled: UiElement[], depth: number): void {
    if (depth > deepest) return;
    const below = element.rule === undefined ? ruled : [...ruled, element];
    if (element.rule !== undefined) walk.ruled.push(element);
    if (element.type === "Control") {
      const pointer = pointerOfScope(element.scope);
      if (pointer !== null) walk.appearances.push({ pointer, step, element, ruled: below });
    } else if (element.type === "Group") {
      walk.texts.set(element, { key: `group.${++count.group}.label`, fallback: typeof element.label === "string" ? element.label : "" });
    } else if (element.type === "Label") {
      walk.texts.set(element, { key: `note.${++count.note}.text`, fallback: typeof element.text === "string" ? element.text : "" });
    }
    for (const child of childrenOf(element)) visit(child, step, below, depth + 1);
  }

  const root = uiElement(form.ui);
  if (root === null) return walk;
  if (root.type !== "Categorization") {
    walk.steps.push({ element: root, elements: [root] });
    visit(root, 0, [], 0);
    return walk;
  }
  childrenOf(root).forEach((category, step) => {
    walk.steps.push({ element: category, elements: childrenOf(category) });
    walk.texts.set(category, { key: `step.${step + 1}.label`, fallback: typeof category.label === "string" ? category.label : "" });
    visit(category, step, [], 0);
  });
  return walk;
}
