import { isText } from "../definition/is-text.ts";
import { everywhere, type Text } from "@shenbao/texts";
import type { MetaNode } from "../definition/meta/index.ts";
import { placeWords, type Comparison, type Place } from "./comparison.ts";
import { isLong, listed, memberWords, quoted, tell, valueWords } from "./words-of.ts";

/** Tells that a single value, a text, a list of references or an expression differs. */
export function tellLeaf(comparison: Comparison, place: Place, node: MetaNode, was: unknown, is: unknown): void {
  if (followsRename(comparison, node, was, is)) return;
  const at = placeWords(place);
  if (isText(was) || isText(is)) return tellText(comparison, place, at, isText(was) ? was : undefined, isText(is) ? is : undefined);
  if (Array.isArray(was) && Array.isArray(is) && node.kind !== "expression" && node.kind !== "opaque") return tellList(comparison, place, node, at, was, is);
  const said = valueWords(comparison.before, node, was, place.before);
  const says = valueWords(comparison.after, node, is, place.after);
  if (was === undefined) return comparison.report(place, { kind: "added", after: place.after, sentence: tell("leaf.set", { place: at, is: says }) });
  if (is === undefined) return comparison.report(place, { kind: "removed", sentence: tell("leaf.unset", { place: at, was: said }) });
  if (isSaid(said, says)) return comparison.report(place, { kind: "changed", sentence: tell("leaf.rewritten", { place: at, is: says }) });
  comparison.report(place, { kind: "changed", sentence: tell("leaf.changed", { place: at, was: said, is: says }) });
}

const isSaid = (one: Text, other: Text): boolean => one["zh-CN"] === other["zh-CN"];

/** Whether the value only names by its new name what it named before. */
export function followsRename({ renames }: Comparison, node: MetaNode, was: unknown, is: unknown): boolean {
  const { refers } = node.schema;
  if (was === undefined || is === undefined || (refers === undefined && node.kind !== "expression")) return false;
  if (refers === undefined || refers === "field") return renames.same(was, is);
  const [names, next] = [was, is].map((value) => (Array.isArray(value) ? (value as unknown[]) : [value])) as [unknown[], unknown[]];
  return Array.isArray(was) === Array.isArray(is) && names.length === next.length && names.every((name, i) => typeof name === "string" && renames.id(refers, name) === next[i]);
}

/** Tells that a text differs: short ones are quoted, long ones handed on with both wordings. */
export function tellText(comparison: Comparison, place: Place, at: Text, was: Text | undefined, is: Text | undefined): void {
  if (was === undefined || is === undefined) {
    const text = (was ?? is) as Text;
    const kind = was === undefined ? "added" : "removed";
    if (!isLong(text)) {
      const sentence = was === undefined ? tell("leaf.set", { place: at, is: quoted(text) }) : tell("leaf.unset", { place: at, was: quoted(text) });
      return comparison.report(place, { kind, sentence });
    }
    const none = everywhere("");
    const sentence = tell(was === undefined ? "leaf.textSet" : "leaf.textUnset", { place: at });
    return comparison.report(place, { kind, sentence, texts: { before: was ?? none, after: is ?? none } });
  }
  if (was["zh-CN"] === is["zh-CN"] && !isLong(is)) return comparison.report(place, { kind: "changed", sentence: englishOf(at, was, is) });
  if (isLong(was) || isLong(is)) return comparison.report(place, { kind: "changed", sentence: tell("leaf.text", { place: at }), texts: { before: was, after: is } });
  comparison.report(place, { kind: "changed", sentence: tell("leaf.changed", { place: at, was: quoted(was), is: quoted(is) }) });
}

/** Only the English says something else. */
export const englishOf = (place: Text, was: Text, is: Text): Text => tell("leaf.english", { place, was: quoted(everywhere(was.en)), is: quoted(everywhere(is.en)) });

function tellList(comparison: Comparison, place: Place, node: MetaNode, at: Text, was: unknown[], is: unknown[]): void {
  const { renames } = comparison;
  const keyed = (list: unknown[]) => list.map((one) => JSON.stringify(one));
  const refers = node.schema.refers ?? "";
  const before = keyed(was.map((one) => (typeof one !== "string" ? one : refers === "field" ? renames.pointer(one) : renames.id(refers, one))));
  const after = keyed(is);
  const more = is.filter((_, i) => !before.includes(after[i] ?? ""));
  const less = was.filter((_, i) => !after.includes(before[i] ?? ""));
  const words = (list: unknown[], definition: "before" | "after") => listed(list.map((one) => memberWords(comparison[definition], node, one, place[definition])));
  const params = { place: at, more: words(more, "after"), less: words(less, "before") };
  const sentence =
    more.length > 0 && less.length > 0
      ? tell("leaf.both", params)
      : more.length > 0
        ? tell("leaf.more", params)
        : less.length > 0
          ? tell("leaf.less", params)
          : tell("leaf.order", { place: at, is: words(is, "after") });
  comparison.report(place, { kind: "changed", sentence });
}
