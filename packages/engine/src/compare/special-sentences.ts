import { isText } from "../definition/is-text.ts";
import { everywhere, type Text } from "@shenbao/texts";
import type { Rule } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";
import { partOf, type MetaNode } from "../definition/meta/index.ts";
import { dayOfMoment, type Day } from "../definition/next-year/calendar.ts";
import { sameJson } from "../definition/same-json.ts";
import { ruleWords } from "../words/rule-words.ts";
import type { Comparison, Place } from "./comparison.ts";
import { quotaWords } from "./quota-words.ts";
import { sentenceEnd } from "./thing-words.ts";
import { followsRename } from "./tell-leaf.ts";
import { inside, momentWords, tell, titleOfNamed } from "./words-of.ts";

type Values = Record<string, unknown>;
/** Tells some parts of a record together. Gives the names of the parts told. */
type Teller = (comparison: Comparison, place: Place, node: MetaNode, was: Values, is: Values) => readonly string[];

const changed = (was: Values, is: Values, names: readonly string[]): string[] => names.filter((name) => !sameJson(was[name], is[name]));

const tellers: Readonly<Record<string, Teller>> = {
  NoticeDefinition: (comparison, place, _, was, is) => moment(comparison, place, "opens", tell("owner.notice", { label: labelOf(_, "opens") }), was, is),
  Deadline: (comparison, place, _, was, is) => moment(comparison, place, "at", place.owner ?? everywhere(""), was, is),

  Quota(comparison, place, _, was, is) {
    const parts = changed(was, is, ["scope", "limit", "limits", "tracks"]);
    if (parts.length === 0 || ![was, is].every(isCountable)) return [];
    const said = quotaWords(comparison.before, was, place.before);
    const says = quotaWords(comparison.after, is, place.after);
    if (said["zh-CN"] === says["zh-CN"]) return [];
    comparison.report(place, {
      kind: "changed",
      sentence: tell("quota.changed", { what: place.owner ?? everywhere(""), was: said, is: says }),
      also: parts.map((name) => `${place.after}/${name}`),
    });
    return parts;
  },

  Rule(comparison, place, _, was, is) {
    const names = ["when", "assert", "severity", "explainAt"];
    const parts = changed(was, is, names).filter((name) => !followsRename(comparison, partOf(_, name) as MetaNode, was[name], is[name]));
    if (parts.length === 0 || ![was, is].every((rule) => rule["assert"] !== undefined && typeof rule["severity"] === "string")) return [];
    const said = sentenceEnd(ruleWords(comparison.before, place.before, was as unknown as Rule));
    const says = sentenceEnd(ruleWords(comparison.after, place.after, is as unknown as Rule));
    if (said["zh-CN"] === says["zh-CN"]) return [];
    comparison.report(place, {
      kind: "changed",
      sentence: tell("rule.changed", { what: place.owner ?? tell("kind.Rule"), was: said, is: says }),
      also: parts.map((name) => `${place.after}/${name}`),
    });
    return parts;
  },

  Action(comparison, place, _, was, is) {
    const told: string[] = [];
    const what = place.owner ?? everywhere("");
    for (const [name, kind] of [
      ["to", "state"],
      ["by", "role"],
    ] as const) {
      const [one, other] = [was[name], is[name]];
      if (typeof one !== "string" || typeof other !== "string" || comparison.renames.id(kind, one) === other) continue;
      const title = (definition: "before" | "after", id: string): Text =>
        id === "system" ? tell("actor.system") : titleOfNamed(comparison[definition], kind, id, place[definition]);
      comparison.report(place, {
        kind: "changed",
        sentence: tell(`action.${name}`, { what, was: title("before", one), is: title("after", other) }),
        also: [`${place.after}/${name}`],
      });
      told.push(name);
    }
    return told;
  },

  Evidence(comparison, place, _, was, is) {
    const name = isText(is["title"]) ? inside(is["title"], 40) : everywhere("");
    const told: string[] = [];
    if (typeof was["required"] === "boolean" && typeof is["required"] === "boolean" && was["required"] !== is["required"]) {
      comparison.report(place, { kind: "changed", sentence: tell(is["required"] ? "evidence.now" : "evidence.noLonger", { name }), also: [`${place.after}/required`] });
      told.push("required");
    }
    const [one, other] = [was["count"], is["count"]].map((count) => (isRecord(count) && Object.keys(count).length === 2 && isNumbers([count["min"], count["max"]]) ? count : null));
    if (one && other && !sameJson(one, other)) {
      const files = ({ min, max }: Values) => tell("evidence.files", { min: String(min), max: String(max) });
      comparison.report(place, { kind: "changed", sentence: tell("evidence.count", { name, was: files(one), is: files(other) }), also: [`${place.after}/count`] });
      told.push("count");
    }
    return told;
  },
};

const isNumbers = (values: readonly unknown[]): boolean => values.every((value) => typeof value === "number");

/** Whether all is there that a quota's words are made of. */
const isCountable = ({ limit, limits, tracks }: Values): boolean =>
  typeof limit === "number" &&
  (limits === undefined || (isRecord(limits) && isNumbers(Object.values(limits)))) &&
  (tracks === undefined || (Array.isArray(tracks) && tracks.every((track) => typeof track === "string")));

const labelOf = (node: MetaNode, name: string): Text => partOf(node, name)?.schema.label ?? everywhere(name);

/** Sentences that tell several parts of a record at once, or one better than its label would. @returns the names of the parts told */
export function specialSentences(comparison: Comparison, place: Place, node: MetaNode, was: Values, is: Values): ReadonlySet<string> {
  const title = node.schema.title ?? "";
  const teller = Object.hasOwn(tellers, title) ? tellers[title] : undefined;
  return new Set(teller?.(comparison, place, node, was, is) ?? []);
}

function moment(comparison: Comparison, place: Place, name: string, what: Text, was: Values, is: Values): string[] {
  const [one, other] = [was[name], is[name]];
  if (typeof one !== "string" || typeof other !== "string" || one === other) return [];
  const sentence = tell("moment.changed", { what, was: momentWords(one), is: momentWords(other), shift: shiftWords(comparison, one, other) });
  comparison.report({ ...place, part: "deadlines" }, { kind: "changed", sentence, before: `${place.before}/${name}`, after: `${place.after}/${name}` });
  return [name];
}

const numberOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / 86_400_000;

/** Of one year: how many days later. Of two years: how much later in the year. */
function shiftWords({ before, after }: Comparison, was: string, is: string): Text {
  const [from, to] = [dayOfMoment(was)?.day, dayOfMoment(is)?.day];
  if (!from || !to) return everywhere("");
  const years = after.year - before.year;
  const moved = numberOf(to) - numberOf({ ...from, year: from.year + years });
  if (years === 0) return moved === 0 ? everywhere("") : tell(moved > 0 ? "moment.later" : "moment.earlier", { count: Math.abs(moved) });
  return moved === 0 ? tell("moment.sameOfYear") : tell(moved > 0 ? "moment.laterOfYear" : "moment.earlierOfYear", { count: Math.abs(moved) });
}
