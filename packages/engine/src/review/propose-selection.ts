import { everywhere, sayAll, type Text } from "@shenbao/texts";
import { selectionTexts as texts } from "@shenbao/texts/selection";
import type { Selection } from "../definition/definition.generated.ts";
import { allotPlaces, levels, type Turn } from "./allot-places.ts";
import type { Candidate, Cap, Proposal } from "./selection-types.ts";

/**
 * What a selection does with each application of a ranking, and why, in a sentence with the numbers. The rule: in order of rank, each
 * that reaches the pass mark takes a place if every cap it counts under has one left (allotPlaces). Level applications are selected
 * together or not at all: where they do not all fit they are `tied`, which is decided by hand (rankApplications' `settled`).
 */
export function proposeSelection(select: Pick<Selection, "passMark" | "preferences" | "reserve">, candidates: Candidate[], caps: Cap[]): Proposal[] {
  const { passMark: mark, preferences = [], reserve } = select;
  const eligible = candidates.filter(({ score }) => score !== null && (mark === undefined || score >= mark));
  const turns = allotPlaces(eligible, caps, preferences);
  const passed = eligible.filter(({ id }) => turns.get(id)?.outcome === "passed");
  const waiting = reserve ? levels(passed).reduce<Candidate[]>((list, group) => (list.length < (reserve.places ?? Infinity) ? [...list, ...group] : list), []) : [];
  const say = new Reasons(eligible, turns, new Map(caps.map((cap) => [cap.counter, cap])), waiting);

  return candidates.map((one) => {
    const { id, score, place } = one;
    const turn = turns.get(id);
    const plain = { id, reserve: null, stoppedBy: [] };
    if (score === null) return { ...plain, proposal: "incomplete", reason: sayAll(texts["incomplete"], { done: one.sheets, expected: one.expected }) };
    if (!turn) return { ...plain, proposal: "below-pass-mark", reason: sayAll(texts["below"], { place, score, mark: mark ?? 0 }) };
    if (turn.outcome === "selected") return { ...plain, proposal: "selected", reason: say.selected(one, turn, preferences) };
    if (turn.outcome === "tied") return { ...plain, proposal: "tied", reason: say.tied(one, turn, preferences) };
    const position = waiting.findIndex((other) => other.place === place);
    return waiting.includes(one)
      ? { id, proposal: "reserve", reserve: position + 1, stoppedBy: turn.caps, reason: say.reserve(one, turn, position + 1) }
      : { id, proposal: "passed-over", reserve: null, stoppedBy: turn.caps, reason: say.passed(one, turn) };
  });
}

class Reasons {
  constructor(
    readonly ranked: Candidate[],
    readonly turns: ReadonlyMap<string, Turn>,
    readonly caps: ReadonlyMap<string, Cap>,
    readonly waiting: Candidate[],
  ) {}

  selected(one: Candidate, turn: Turn, preferences: Selection["preferences"]): Text {
    const { place, score } = one;
    const preference = turn.preference === undefined ? undefined : preferences?.[turn.preference];
    const means =
      preference !== undefined
        ? sayAll(texts["by-preference"], { title: preference.title, places: preference.places ?? 0 })
        : one.caps.length === 0 && one.exempt[0]
          ? sayAll(texts["exempt"], { title: one.exempt[0] })
          : this.places(one.caps);
    return this.#withTie(one, sayAll(texts["selected"], { place, score: score ?? 0, means }));
  }

  tied({ place, score }: Candidate, turn: Turn, preferences: Selection["preferences"]): Text {
    const preference = turn.preference === undefined ? undefined : preferences?.[turn.preference];
    const places = preference ? sayAll(texts["kept"], { title: preference.title, places: preference.places ?? 0 }) : this.places(turn.caps.slice(0, 1));
    return sayAll(texts["tied"], { place, score: score ?? 0, count: (turn.level ?? 1) - 1, left: turn.left ?? 0, places });
  }

  reserve(one: Candidate, turn: Turn, position: number): Text {
    const { place, score } = one;
    const level = this.waiting.filter((other) => other.place === place).length - 1;
    const last = this.waiting.findLastIndex((other) => other.place === place);
    // Whoever waits before it for a place under the same cap may take one first.
    const gap = Math.max(...turn.caps.map((counter) => this.waiting.slice(0, last + 1).filter(({ caps }) => caps.includes(counter)).length));
    const params = { place, score: score ?? 0, full: this.full(turn.caps), gap, level, position };
    const only = this.#isOnly(turn.caps);
    const sentence = level > 0 ? (only ? "reserve-level" : "reserve-several-level") : only ? "reserve" : turn.caps.length > 1 ? "reserve-each" : "reserve-several";
    return this.#withTie(one, sayAll(texts[sentence], params));
  }

  passed(one: Candidate, turn: Turn): Text {
    return this.#withTie(one, sayAll(texts["passed"], { place: one.place, score: one.score ?? 0, full: this.full(turn.caps) }));
  }

  /** The caps with their numbers: 名额20; with several, each by its title. */
  places(counters: string[]): Text {
    const quotas = counters.filter((counter) => !this.caps.get(counter)?.over);
    if (quotas.length === 0) return texts["unlimited"];
    return listed(quotas.flatMap((counter) => this.#cap(counter, this.#isOnly(quotas) ? "cap" : "cap-titled")));
  }

  full(counters: string[]): Text {
    return this.#isOnly(counters) ? this.places(counters) : listed(counters.flatMap((counter) => this.#cap(counter, "cap-full")));
  }

  /** Whether these are the one quota there is. */
  #isOnly(counters: string[]): boolean {
    return [...this.caps.values()].filter(({ over }) => !over).length === 1 && counters.every((counter) => !this.caps.get(counter)?.over);
  }

  #cap(counter: string, words: "cap" | "cap-titled" | "cap-full"): Text[] {
    const cap = this.caps.get(counter);
    return cap ? [sayAll(texts[words], { title: cap.title, limit: cap.limit, taken: cap.taken })] : [];
  }

  /** Where one of two with equal scores came in and the other did not, what parted them. */
  #withTie(one: Candidate, reason: Text): Text {
    const at = this.ranked.indexOf(one);
    const isIn = (other: Candidate | undefined) => other !== undefined && this.turns.get(other.id)?.outcome === "selected";
    const [before, after] = [this.ranked[at - 1], this.ranked[at + 1]];
    if (isIn(one) && after && after.score === one.score && !isIn(after) && one.parted.after) return together(reason, sayAll(texts["ahead"], { by: one.parted.after }));
    if (!isIn(one) && before && before.score === one.score && isIn(before) && one.parted.before) return together(reason, sayAll(texts["behind"], { by: one.parted.before }));
    return reason;
  }
}

const together = (one: Text, other: Text): Text => ({ "zh-CN": one["zh-CN"] + other["zh-CN"], en: `${one.en} ${other.en}` });
const listed = (parts: Text[]): Text =>
  parts.length === 0 ? everywhere("") : { "zh-CN": parts.map((part) => part["zh-CN"]).join("，"), en: parts.map((part) => part.en).join(", ") };
