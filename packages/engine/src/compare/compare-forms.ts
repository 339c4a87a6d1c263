import type { Form } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";
import type { MetaNode } from "../definition/meta/index.ts";
import { sameJson } from "../definition/same-json.ts";
import { compareFields } from "./compare-fields.ts";
import { compareLayout } from "./compare-layout.ts";
import { compareTranslations } from "./compare-translations.ts";
import type { Comparison, Place } from "./comparison.ts";
import { formSides } from "./form-sides.ts";

type WalkParts = (comparison: Comparison, place: Place, node: MetaNode, was: Record<string, unknown>, is: Record<string, unknown>, told: ReadonlySet<string>) => void;

const special = ["schema", "ui", "texts"];

/** One form that is in both definitions: its name, its fields, their layout, what is beside them, and what is left of its English texts. */
export function compareForms(comparison: Comparison, place: Place, node: MetaNode, was: Form, is: Form, walkParts: WalkParts): void {
  const shaped = [was, is].every((form) => isRecord(form.schema) && isRecord(form.ui) && (form.texts === undefined || isRecord(form.texts)));
  const [one, other] = [was, is].map((form) => form as unknown as Record<string, unknown>) as [Record<string, unknown>, Record<string, unknown>];
  // What has not the shape of a form is told word by word.
  if (!shaped || same(was, is)) return walkParts(comparison, place, node, one, other, new Set());
  const first = ["title", "description"];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  walkParts(comparison, place, node, one, other, new Set(names.filter((name) => !first.includes(name))));
  const sides = formSides(comparison, place, was, is);
  compareFields(sides);
  compareLayout(sides);
  walkParts(comparison, place, node, one, other, new Set([...first, ...special]));
  compareTranslations(sides);
}

const same = (was: Form, is: Form): boolean =>
  special.every((name) => sameJson((was as unknown as Record<string, unknown>)[name], (is as unknown as Record<string, unknown>)[name]));
