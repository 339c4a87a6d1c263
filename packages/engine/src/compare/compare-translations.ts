import { everywhere } from "@shenbao/texts";
import { pointerBelow } from "../definition/pointer.ts";
import { sameJson } from "../definition/same-json.ts";
import { at } from "./schema-place.ts";
import { fieldName, textKey, type FormSides } from "./form-sides.ts";
import { settingWords } from "./compare-keywords.ts";
import { quoted, tell } from "./words-of.ts";

/** English texts that differ and that no other sentence has told of. */
export function compareTranslations(sides: FormSides): void {
  const { before, after, told, was, is } = sides;
  const [own, next] = [was.texts, is.texts];
  let differ = false;
  const names = new Map([...after.fields.keys()].map((pointer) => [textKey(pointer), pointer]));
  for (const key of new Set([...Object.keys(before.english), ...Object.keys(after.english)])) {
    const [one, other] = [before.english[key], after.english[key]];
    if (one === other) continue;
    const known = (one === undefined || told.before.has(key)) && (other === undefined || told.after.has(key));
    differ = true;
    if (known) continue;
    const place = tell("translation.place", { what: whatOf(sides, names, key) });
    const here = at(sides, `/texts/en${pointerBelow("", key)}`, `/texts/en${pointerBelow("", key)}`);
    const params = { place, was: quoted(everywhere(one ?? "")), is: quoted(everywhere(other ?? "")) };
    if (one === undefined || told.before.has(key)) sides.comparison.report(here, { kind: "added", sentence: tell("leaf.set", params) });
    else if (other === undefined || told.after.has(key)) sides.comparison.report(here, { kind: "removed", sentence: tell("leaf.unset", params) });
    else sides.comparison.report(here, { kind: "changed", sentence: tell("leaf.changed", params) });
  }
  if (!differ && !sameJson(own, next))
    sides.comparison.report(at(sides, "/texts", "/texts"), { kind: "changed", sentence: tell("leaf.other", { place: tell("translation.all") }) });
}

function whatOf(sides: FormSides, names: ReadonlyMap<string, string>, key: string) {
  const dot = key.lastIndexOf(".");
  const pointer = names.get(key.slice(0, dot));
  if (pointer === undefined) return everywhere(key.slice(0, 80));
  const word = key.slice(dot + 1);
  const setting = word === "label" ? settingWords("title") : word === "description" ? settingWords("description") : everywhere(word.slice(0, 40));
  return tell("field.setting", { what: fieldName(sides.after, pointer), setting });
}
