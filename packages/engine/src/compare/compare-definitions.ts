import type { NoticeDefinition } from "../definition/definition.generated.ts";
import { noticeNode } from "../definition/meta/index.ts";
import { sameJson } from "../definition/same-json.ts";
import type { Change } from "./change.ts";
import { changeParts, partOfWord } from "./change.ts";
import { Comparison, type Place } from "./comparison.ts";
import { findRenames } from "./find-renames.ts";
import { walkParts } from "./walk-record.ts";
import { specialSentences } from "./special-sentences.ts";

/**
 * What differs between two definitions, each difference in a sentence, by part in the order of a notice. Things are matched by their
 * identifiers, and where an identifier is gone by what is nearly the same; what names a thing by its new name did not change. Equal
 * definitions (the order of names and of samples aside) give nothing; whatever differs gives at least one change at, above or below its place.
 */
export function compareDefinitions(before: NoticeDefinition, after: NoticeDefinition): Change[] {
  if (sameJson(before, after)) return [];
  const comparison = new Comparison(before, after);
  findRenames(comparison);
  const root: Place = { before: "", after: "", part: "notice", heading: null, owner: null, label: null };
  const [was, is] = [before, after] as unknown as [Record<string, unknown>, Record<string, unknown>];
  const told = specialSentences(comparison, root, noticeNode, was, is);
  const words = [...new Set([...Object.keys(noticeNode.schema.properties ?? {}), ...Object.keys(was), ...Object.keys(is)])];
  for (const part of changeParts) {
    const others = words.filter((word) => told.has(word) || partOfWord(word) !== part);
    if (others.length < words.length) walkParts(comparison, { ...root, part }, noticeNode, was, is, new Set(others));
  }
  return comparison.inOrder();
}
