import type { Form } from "@shenbao/engine";
import { fieldMentions, moveFields } from "@shenbao/engine/uses";
import { titleOfNode } from "../commands/title-of-node.ts";
import { dotted, englishAt, freeProperty, holderAndName, requiredOf, schemaAt, schemaOf, type Schema } from "../commands/schema-edits.ts";
import { UiEditing } from "../commands/ui-editing.ts";
import { isAtOrBelow, nodeAt, pointersIn, uiOf, type Place, type UiNode } from "../commands/ui-tree.ts";
import { fragmentFormat, type Fragment } from "./fragment.ts";
import { moveFilled } from "./move-filled.ts";
import { plainSchema } from "./plain-schema.ts";

/**
 * What stands at some places of a form's layout, as a fragment: in the order of the form, and without what is inside of another of the places.
 * Steps are taken only together with steps. `null` where no place is one of the form's. The form is not written into.
 */
export function fragmentOf(form: Form, places: readonly Place[]): Fragment | null {
  const chosen = outermost(places).filter((place) => place.length > 0 && nodeAt(uiOf(form), place) !== null);
  const nodes = chosen.flatMap((place) => nodeAt(uiOf(form), place) ?? []);
  const steps = nodes.filter(({ type }) => type === "Category");
  const taken = steps.length > 0 ? steps : nodes;
  const first = chosen[taken[0] ? nodes.indexOf(taken[0]) : 0];
  if (!first || taken.length === 0) return null;

  const moves = new Map<string, string>();
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  let english: Record<string, string> = {};
  for (const pointer of outermostPointers(taken.flatMap(pointersIn))) {
    const schema = schemaAt(form, pointer);
    if (!schema) continue;
    const [holder, own] = holderAndName(pointer);
    const name = freeProperty(new Set(Object.keys(properties)), own);
    moves.set(pointer, `/${name}`);
    properties[name] = plainSchema(schemaOf(form), schema);
    if (requiredOf(schemaAt(form, holder) ?? {}).includes(own)) required.push(name);
    for (const [key, text] of Object.entries(englishAt(form, pointer))) english = { ...english, [`${name}.${key}`]: text };
  }

  const editing = new UiEditing(form);
  editing.ui = { type: steps.length > 0 ? "Categorization" : "VerticalLayout", elements: taken };
  const laid = editing.finish({ texts: { en: english } });
  // Moving reads what rows there are, so it comes before the schema is another.
  const moved = moveFilled(moveFields(ownParts({ ...laid, schema: form.schema }, moves), moves), moves);
  const schema = { type: "object", additionalProperties: false, properties, ...(required.length > 0 && { required }) };
  const title = titleOfNode(form, first);
  const named = firstEnglish(form, nodeAt(uiOf(form), first)) ?? title;
  return {
    format: fragmentFormat,
    title: { "zh-CN": title, en: named },
    form: { ...moved, title: { "zh-CN": title, en: named }, description: { "zh-CN": title, en: named }, schema },
  };
}

/** What its items look at lies outside and stays here. The form with only those calculations, conditions, rules, evidence and fillers that are about the fields taken: their places are all among them. */
function ownParts(form: Form, moves: ReadonlyMap<string, string>): Form {
  const within = (pointer: string): boolean => [...moves.keys()].some((from) => pointer === from || pointer.startsWith(`${from}/`));
  const withinDotted = (place: string): boolean => [...moves.keys()].some((from) => place === dotted(from) || place.startsWith(`${dotted(from)}.`));
  const computed = (form.computed ?? []).filter(({ at }) => within(at));
  const requiredWhen = (form.requiredWhen ?? []).filter(({ at }) => at.every(within));
  const rules = (form.rules ?? []).filter(({ at, explainAt }) => at.every(within) && (explainAt === undefined || within(explainAt)));
  const filledBy = (form.filledBy ?? []).filter(({ at }) => within(at));
  const mentions = fieldMentions(form);
  // Evidence points at no field: it belongs to those that its condition reads.
  const evidence = (form.evidence ?? []).filter((_, i) => {
    const read = mentions.filter(({ path }) => path.startsWith(`/evidence/${i}/`));
    return read.length > 0 && read.every(({ place }) => withinDotted(place));
  });
  const { computed: _c, requiredWhen: _q, rules: _r, evidence: _e, filledBy: _f, blocks: _b, about: _a, ...rest } = form;
  return {
    ...rest,
    ...(computed.length > 0 && { computed }),
    ...(requiredWhen.length > 0 && { requiredWhen }),
    ...(rules.length > 0 && { rules }),
    ...(evidence.length > 0 && { evidence }),
    ...(filledBy.length > 0 && { filledBy }),
  };
}

function outermost(places: readonly Place[]): Place[] {
  const sorted = [...places].sort(inOrder);
  return sorted.filter((place, i) => !sorted.some((other, n) => (n < i || other.length < place.length) && n !== i && isAtOrBelow(place, other)));
}

function inOrder(one: Place, other: Place): number {
  for (let i = 0; i < Math.min(one.length, other.length); i++) if (one[i] !== other[i]) return (one[i] ?? 0) - (other[i] ?? 0);
  return one.length - other.length;
}

function outermostPointers(pointers: readonly string[]): string[] {
  const all = [...new Set(pointers)];
  return all.filter((pointer) => !all.some((other) => other !== pointer && pointer.startsWith(`${other}/`)));
}

function firstEnglish(form: Form, node: UiNode | null): string | undefined {
  const pointer = node ? pointersIn({ ...node, elements: [] })[0] : undefined;
  return pointer === undefined ? (node ? new UiEditing(form).englishOf(node) : undefined) : form.texts?.en[`${dotted(pointer)}.label`];
}
