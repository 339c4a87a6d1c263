import type { NoticeDefinition } from "../definition.generated.ts";
import { definitionReferences } from "./definition-references.ts";
import type { Reference } from "./reference.ts";

/** A copy of a definition, written into through its references. */
export function writtenCopy(definition: NoticeDefinition, write: (references: Reference[]) => void): NoticeDefinition {
  const copy = structuredClone(definition);
  write(definitionReferences(copy));
  // What was read of a form is kept by its identity, and was read before it was written into.
  for (const [id, form] of Object.entries(copy.forms)) copy.forms[id] = { ...form };
  return copy;
}
