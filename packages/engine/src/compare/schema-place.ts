import { everywhere, type Text } from "@shenbao/texts";
import { pointerBelow } from "../definition/pointer.ts";
import { quotable } from "../words/phrase.ts";
import type { Place } from "./comparison.ts";
import { fieldName, type FormSides } from "./form-sides.ts";
import { tell } from "./words-of.ts";

/** A schema in both forms: where it is written, and the field it is of ("" for the form itself). */
export interface SchemaPlace {
  before: string;
  after: string;
  was: string;
  is: string;
}

/** The place of a change in the form. */
export const at = ({ place }: FormSides, before: string, after: string): Place => ({
  ...place,
  owner: null,
  label: null,
  before: place.before + before,
  after: place.after + after,
});

/** How the field of a schema is called; the form itself for the outermost. */
export function nameAt(sides: FormSides, { is, after }: SchemaPlace): Text {
  if (after.startsWith("/schema/definitions/")) return tell("schema.shared", { name: after.split("/")[3] ?? "" });
  const pointer = is.replace(/\/\*$/, "");
  return pointer === "" ? tell("schema.form") : fieldName(sides.after, pointer);
}

/** That a word of a field's schema differs, where nothing better can be said. */
export function tellWord(sides: FormSides, place: SchemaPlace, word: string): void {
  const sentence = tell("leaf.other", { place: tell("schema.word", { field: nameAt(sides, place), word: everywhere(quotable(word)) }) });
  sides.comparison.report(at(sides, place.before + pointerBelow("", word), place.after + pointerBelow("", word)), { kind: "changed", sentence });
}
