import { condition, refusedKeyword } from "../form/condition.ts";
import { pointerOfScope, uiElement } from "../form/ui-element.ts";
import type { Expression } from "./definition.generated.ts";
import { isRecord } from "./json.ts";
import type { Meaning } from "./check-meaning.ts";
import type { FormPlaces } from "./form-places.ts";
import { pointerBelow } from "./pointer.ts";

const layouts: ReadonlySet<string> = new Set(["Categorization", "Category", "Group", "HorizontalLayout", "VerticalLayout"]);
const words: ReadonlySet<string> = new Set(["type", "scope", "label", "text", "elements", "options", "rule"]);
const options: Readonly<Record<string, (value: unknown) => boolean>> = {
  multi: (value) => typeof value === "boolean",
  placeholder: (value) => typeof value === "string",
  help: (value) => typeof value === "string",
  width: (value) => value === "short" || value === "half" || value === "full",
};
const deepest = 20;

/** Judges a form's UI schema: its elements and their words, that every scope is a place, every place has a control, every rule is understood. */
export function checkFormUi(meaning: Meaning, places: FormPlaces, path: string): void {
  const { findings } = meaning;
  const shown = new Set<string>();

  function visit(value: unknown, at: string, depth: number, parent: string | null): void {
    if (depth > deepest) return findings.error(at, "schema-too-deep", { limit: deepest });
    const element = uiElement(value);
    if (!element || !(layouts.has(element.type) || element.type === "Control" || element.type === "Label"))
      return findings.error(at, "ui-element", { type: String(element?.type).slice(0, 60) });
    for (const word of Object.keys(element)) if (!words.has(word)) findings.error(pointerBelow(at, word), "unknown-word", { name: word.slice(0, 100) });
    if ((element.type === "Category") !== (parent === "Categorization") || (element.type === "Categorization" && parent !== null))
      findings.error(at, "ui-nesting", { type: element.type });
    if ((element.type === "Category" || element.type === "Group") && (typeof element.label !== "string" || element.label === "")) findings.error(at, "title-missing");
    if (element.type === "Label" && (typeof element.text !== "string" || element.text === "")) findings.error(at, "title-missing");
    if (element.type === "Control") checkControl(element.scope, at);
    checkOptions(element.options, `${at}/options`);
    if (element.rule !== undefined) checkRule(element.rule, `${at}/rule`);
    if (!layouts.has(element.type)) return;
    if (!Array.isArray(element.elements) || element.elements.length === 0) return findings.error(at, "ui-empty");
    element.elements.forEach((child, i) => visit(child, `${at}/elements/${i}`, depth + 1, element.type));
  }

  function checkControl(scope: unknown, at: string): void {
    const pointer = pointerOfScope(scope);
    if (pointer === null || pointer === "" || !places.nodes.has(pointer)) return findings.error(`${at}/scope`, "scope-unknown", { scope: String(scope).slice(0, 200) });
    shown.add(pointer);
  }

  function checkOptions(given: unknown, at: string): void {
    if (given === undefined) return;
    if (!isRecord(given)) return findings.error(at, "wrong-type", { expected: "object" });
    for (const [name, value] of Object.entries(given)) {
      const judge = Object.hasOwn(options, name) ? options[name] : undefined;
      if (!judge) findings.error(pointerBelow(at, name), "unknown-word", { name: name.slice(0, 100) });
      else if (!judge(value)) findings.error(pointerBelow(at, name), "option-value", { name });
    }
  }

  function checkRule(rule: unknown, at: string): void {
    if (!isRecord(rule) || !["SHOW", "HIDE", "ENABLE", "DISABLE"].includes(String(rule["effect"]))) return findings.error(at, "ui-rule");
    checkCondition(rule["condition"], `${at}/condition`, 0);
  }

  function checkCondition(written: unknown, at: string, depth: number): void {
    if (!isRecord(written) || depth > 8) return findings.error(at, "ui-rule");
    if ("expression" in written) return meaning.expression(written["expression"] as Expression, `${at}/expression`, { answers: [places] });
    if (Array.isArray(written["conditions"])) return written["conditions"].forEach((part: unknown, i) => checkCondition(part, `${at}/conditions/${i}`, depth + 1));
    const pointer = pointerOfScope(written["scope"]);
    if (pointer === null || !places.nodes.has(pointer)) return findings.error(`${at}/scope`, "scope-unknown", { scope: String(written["scope"]).slice(0, 200) });
    const keyword = refusedKeyword(written["schema"]);
    if (keyword !== null) return findings.error(`${at}/schema`, "condition-keyword", { keyword });
    try {
      condition(written);
    } catch {
      findings.error(at, "ui-rule");
    }
  }

  visit(places.form.ui, path, 0, null);
  for (const [pointer, { kind }] of places.nodes) if (kind !== "group" && !pointer.includes("/*") && !isReached(pointer)) findings.error(path, "place-unreached", { pointer });

  /** A place is reached by a control of its own or of a group around it, or because nobody types it. */
  function isReached(pointer: string): boolean {
    if (places.form.computed?.some(({ at }) => at === pointer) || places.nodes.get(pointer)?.schema["readOnly"] === true) return true;
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) if (shown.has(at)) return true;
    return false;
  }
}
