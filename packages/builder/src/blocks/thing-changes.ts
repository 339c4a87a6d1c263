import type { Form, Json } from "@shenbao/engine";
import { sayAll, type Text } from "@shenbao/texts";
import { builderBlocksTexts as texts } from "@shenbao/texts/builder-blocks";
import { sameJson } from "../document/same-json.ts";
import { dotted, schemaAt } from "../form/commands/schema-edits.ts";
import { freeId } from "../form/fragment/place-fragment.ts";
import type { BlockChange } from "./block-update.ts";
import { threeWay, withWords } from "./three-way.ts";

type Word = "rules" | "evidence" | "computed" | "requiredWhen";
type Thing = Readonly<Record<string, unknown>>;
interface Named {
  name: string;
  id: string;
}

const words: readonly Word[] = ["computed", "requiredWhen", "rules", "evidence"];

/** What the library changed of rules, evidence, calculations and requirements; `named`: new ones that have another identifier here. All three forms name fields as they are called here. */
export function thingChanges(form: Form, was: Form, becomes: Form, known: readonly Named[]): { changes: BlockChange[]; named: Named[] } {
  const changes: BlockChange[] = [];
  const named: Named[] = [];
  for (const word of words) {
    const idHere = (name: string): string => known.find((one) => one.name === name)?.id ?? name;
    const keyOf = (thing: Thing): string => (typeof thing["id"] === "string" ? idHere(thing["id"]) : JSON.stringify(thing["at"]));
    const [before, after] = [byKey(was[word], keyOf), byKey(becomes[word], keyOf)];
    const here = byKey(form[word], (thing) => (typeof thing["id"] === "string" ? thing["id"] : JSON.stringify(thing["at"])));
    for (const [key, thing] of after) {
      const old = before.get(key);
      const now = here.get(key);
      if (!old) changes.push(added(word, key, thing, form, now, named));
      else if (now) changes.push(...changed(word, key, withoutId(old), withoutId(thing), now, form));
    }
    for (const [key, old] of before) {
      const now = here.get(key);
      if (after.has(key) || !now) continue;
      const run = (made: Form): Form => ({ ...made, [word]: listOf(made, word).filter((one) => !isIt(one, now)) });
      changes.push({ key: `${word} remove ${key}`, sentence: say("change.thingRemoved", word, now, form), collides: !sameJson(withoutId(old), withoutId(now)), run });
    }
  }
  return { changes, named };
}

function added(word: Word, key: string, thing: Thing, form: Form, now: Thing | undefined, named: Named[]): BlockChange {
  let made = thing;
  if (now && typeof thing["id"] === "string") made = { ...thing, id: freeId(new Set(listOf(form, word).map((one) => String(one["id"]))), thing["id"], named) };
  // A calculation or requirement of one's own for the same field: which counts is asked.
  const collides = now !== undefined && typeof thing["id"] !== "string" && !sameJson(now, thing);
  const run = (before: Form): Form => ({
    ...before,
    [word]: [...listOf(before, word).filter((one) => !collides || !isIt(one, now)), ...(now && !collides && typeof thing["id"] !== "string" ? [] : [made])],
  });
  return { key: `${word} add ${key}`, sentence: say(collides ? "change.thingCollides" : "change.thingAdded", word, thing, form), collides, run };
}

function changed(word: Word, key: string, old: Thing, next: Thing, now: Thing, form: Form): BlockChange[] {
  const { taken, collided } = threeWay(old, next, now);
  const write =
    (list: typeof taken) =>
    (made: Form): Form => ({ ...made, [word]: listOf(made, word).map((one) => (sameKey(one, now) ? withWords(one, list) : one)) });
  return [
    ...(taken.length > 0 ? [{ key: `${word} ${key}`, sentence: say("change.thing", word, now, form), collides: false, run: write(taken) }] : []),
    ...(collided.length > 0 ? [{ key: `${word} ${key} collided`, sentence: say("change.thingCollides", word, now, form), collides: true, run: write(collided) }] : []),
  ];
}

const listOf = (form: Form, word: Word): readonly Thing[] => (form[word] ?? []) as unknown as readonly Thing[];
const byKey = (things: readonly unknown[] | undefined, keyOf: (thing: Thing) => string): Map<string, Thing> =>
  new Map((things ?? []).map((thing) => [keyOf(thing as Thing), thing as Thing]));
const withoutId = ({ id: _id, ...thing }: Thing): Thing => thing;
const isIt = (one: Thing, other: Thing | undefined): boolean => other !== undefined && sameKey(one, other);
const sameKey = (one: Thing, other: Thing): boolean => (typeof other["id"] === "string" ? one["id"] === other["id"] : one["id"] === undefined && sameJson(one["at"], other["at"]));

function say(key: "change.thing" | "change.thingAdded" | "change.thingRemoved" | "change.thingCollides", word: Word, thing: Thing, form: Form): Text {
  return sayAll(texts[key], { kind: texts[`thing.${word}`], title: titleOf(thing, form) });
}

function titleOf(thing: Thing, form: Form): Text {
  const said = (thing["message"] ?? thing["title"]) as Text | undefined;
  if (said) return said;
  const at = Array.isArray(thing["at"]) ? (thing["at"] as Json[]) : [thing["at"] as Json];
  const pointer = String(at[0]);
  const title = schemaAt(form, pointer)?.["title"];
  const chinese = typeof title === "string" ? title : pointer.slice(1);
  return { "zh-CN": chinese, en: form.texts?.en[`${dotted(pointer)}.label`] ?? chinese };
}
