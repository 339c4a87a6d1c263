import type { NoticeDefinition } from "../definition.generated.ts";
import { namesIt } from "./names-it.ts";
import type { Subject, Use } from "./subject.ts";
import { useOf } from "./uses-of.ts";
import { writtenCopy } from "./written-copy.ts";

export interface Removal {
  /** The definition without the thing. */
  definition: NoticeDefinition;
  /** What goes with it: its place on the form, its answers in personas, its translation. */
  taken: Use[];
  /** What still names it, and is to be mended: the check of the definition will find it. */
  breaks: Use[];
}

/** Takes a thing out of a definition. What merely lists it goes with it; what depends on it stays, and is told. The definition given is not written into. */
export function remove(definition: NoticeDefinition, subject: Subject): Removal {
  const removal: Removal = { definition, taken: [], breaks: [] };
  removal.definition = writtenCopy(definition, (references) => {
    const named = references.filter((reference) => namesIt(reference, subject));
    for (const reference of named) if (reference.how !== "itself") (reference.drop ? removal.taken : removal.breaks).push(useOf(reference));
    for (const reference of named) reference.drop?.();
  });
  return removal;
}
