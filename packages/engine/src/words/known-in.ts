import { phraseOf } from "./expression-words.ts";
import { itemOf } from "./list-words.ts";
import type { Known } from "./phrase.ts";
import { inItems, type WordsScope } from "./scope.ts";

/** What is known of the values of a part: the field whose values they are, their unit, and whether they are rows or items. */
export function knownIn(scope: WordsScope, part: unknown): Known & { rows?: "row" | "item"; condition: boolean } {
  const { known, rows, is } = phraseOf(scope, part, "value");
  return { ...known, ...(rows && { rows }), condition: is === "condition" };
}

/** The scope of what runs for every item of a list. `reduced`: in a reduction, where the item is `current`. */
export function insideList(scope: WordsScope, list: unknown, reduced = false): WordsScope {
  return inItems(scope, itemOf(phraseOf(scope, list, "value"), reduced));
}
