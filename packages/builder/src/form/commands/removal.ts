import type { Form, NoticeDefinition } from "@shenbao/engine";
import { remove, usesOf, type Use } from "@shenbao/engine/uses";
import { removeElement } from "./form-commands.ts";
import { nodeAt, pathOfPlace, pointersIn, uiOf, type Place } from "./ui-tree.ts";

/** What taking an element out of a form comes to. */
export interface ElementRemoval {
  definition: NoticeDefinition;
  /** What only lists the fields and goes with them: answers of samples, columns of lists, calculations of them. */
  taken: Use[];
  /** What reads them and is to be mended. */
  breaks: Use[];
}

/** Takes an element out of a form, with the fields that nothing else shows, everywhere in the definition. `null` where the form would have nothing left. */
export function elementRemoval(definition: NoticeDefinition, id: string, path: string, place: Place): ElementRemoval | null {
  const form = definition.forms[id];
  const next = form && removeElement(form, place);
  if (!form || !next) return null;
  const left = new Set(pointersIn(uiOf(next)));
  const node = nodeAt(uiOf(form), place);
  const gone = node ? [...new Set(pointersIn(node))].filter((pointer) => !left.has(pointer)) : [];
  const element = path + pathOfPlace(place);
  const isGone = (pointer: string) => gone.some((one) => pointer === one || pointer.startsWith(`${one}/`));
  const outside = (use: Use) =>
    use.path !== element && !use.path.startsWith(`${element}/`) && !(use.subject?.kind === "field" && use.subject.form === id && isGone(use.subject.pointer));
  const ownTexts = (use: Use) => use.path.startsWith(`${path}/texts/`) || use.path.startsWith(`${path}/schema/`);
  const removal: ElementRemoval = { definition, taken: [], breaks: [] };
  for (const pointer of gone) {
    const subject = { kind: "field", form: id, pointer } as const;
    const uses = usesOf(definition, subject);
    // Most fields nobody names: a walk over all of a definition for each would be slow.
    if (!uses.some((use) => !use.path.startsWith(`${element}/`) && use.path !== element && !ownTexts(use))) continue;
    const one = remove(removal.definition, subject);
    removal.definition = one.definition;
    removal.taken.push(...one.taken.filter((use) => outside(use) && !ownTexts(use)));
    removal.breaks.push(...one.breaks.filter((use) => outside(use)));
  }
  const rest = removal.definition.forms[id] ?? next;
  const { texts: _texts, ...others } = rest;
  const made: Form = { ...others, schema: next.schema, ui: next.ui, ...(next.texts && { texts: next.texts }) };
  removal.definition = { ...removal.definition, forms: { ...removal.definition.forms, [id]: made } };
  removal.breaks = unlike(removal.breaks);
  removal.taken = unlike(removal.taken);
  return removal;
}

const unlike = (uses: readonly Use[]): Use[] => [...new Map(uses.map((use) => [`${use.path} ${use.sentence.en}`, use])).values()];
