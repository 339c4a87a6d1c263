import type { NoticeDefinition } from "@shenbao/engine";
import { divideText } from "./divide-text.ts";

type Clause = NoticeDefinition["clauses"][number];

/** A clause proposed from a pasted text, as people adjust it before it is put in. */
export interface Proposal {
  /** Tells it from the others while its number is typed. */
  key: number;
  id: string;
  heading: string;
  text: string;
  /** In English, where an English text was pasted that has the same number. */
  english: { heading: string; text: string } | null;
  /** Not put in. */
  left: boolean;
  /** Of a number that a clause has: its text takes the place of that clause's. */
  replaces: boolean;
}

/** What is proposed for a text, and for its English where that is given: the same number is the same clause. */
export function proposalsOf(chinese: string, english: string): Proposal[] {
  const translated = new Map(divideText(english, { english: true }).map((one) => [one.id, one]));
  return divideText(chinese).map(({ id, heading, text }, key) => {
    const found = translated.get(id);
    return { key, id, heading, text, english: found ? { heading: found.heading, text: found.text } : null, left: false, replaces: false };
  });
}

const joined = (one: string, other: string): string => [one, other].filter((words) => words !== "").join("\n");

/** The proposals with one of them added to the text of the one before. */
export function merged(proposals: readonly Proposal[], at: number): Proposal[] {
  const [before, own] = [proposals[at - 1], proposals[at]];
  if (!before || !own) return [...proposals];
  const both = before.english && own.english;
  const english = both ? { heading: before.english?.heading ?? "", text: joined(before.english?.text ?? "", joined(own.english?.heading ?? "", own.english?.text ?? "")) } : null;
  return proposals.flatMap((one, i) => (i === at ? [] : i === at - 1 ? [{ ...before, text: joined(before.text, joined(own.heading, own.text)), english }] : [one]));
}

/** The proposals with one of them cut in two at a place of its text; `null` where nothing would be left on one side. The English stays with the first. */
export function split(proposals: readonly Proposal[], at: number, offset: number): Proposal[] | null {
  const own = proposals[at];
  const [first, rest] = own ? [own.text.slice(0, offset).trim(), own.text.slice(offset).trim()] : ["", ""];
  if (!own || first === "" || rest === "") return null;
  const taken = new Set(proposals.map(({ id }) => id));
  const key = Math.max(...proposals.map((one) => one.key)) + 1;
  const more: Proposal = { key, id: nextNumber(own.id, taken), heading: "", text: rest, english: null, left: false, replaces: false };
  return proposals.flatMap((one, i) => (i === at ? [{ ...own, text: first }, more] : [one]));
}

/** A number that is free: the next in its row, else one below it. */
function nextNumber(id: string, taken: ReadonlySet<string>): string {
  const [, before = "", last] = /^(.*?)(\d+)$/.exec(id) ?? [];
  const next = last === undefined ? `${id}-2` : before + String(Number(last) + 1);
  if (!taken.has(next)) return next;
  for (let number = 2; ; number++) if (!taken.has(`${id}.${number}`)) return `${id}.${number}`;
}

/** Why a proposal cannot be put in as it is. */
export type ProposalFault = "number-shape" | "number-twice" | "empty" | "long";

export function faultsOf(proposals: readonly Proposal[]): Map<number, ProposalFault> {
  const faults = new Map<number, ProposalFault>();
  const seen = new Set<string>();
  for (const { key, id, text, heading, left } of proposals) {
    if (left) continue;
    if (!/^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$/.test(id)) faults.set(key, "number-shape");
    else if (seen.has(id)) faults.set(key, "number-twice");
    else if (text.trim() === "") faults.set(key, "empty");
    else if (text.length > longest || heading.length > longest) faults.set(key, "long");
    seen.add(id);
  }
  return faults;
}

const longest = 8_000;

/** What putting proposals in would do. */
export interface PlanOutcome {
  clauses: Clause[];
  added: number;
  replaced: number;
}

/**
 * The clauses with what is proposed. New ones come after the one that is before them in the text; of a number that is there only what `replaces` gets
 * the new text, in Chinese, and in English where that was pasted too. No number changes: what cites a clause goes on citing it.
 */
export function putIn(clauses: readonly Clause[], proposals: readonly Proposal[]): PlanOutcome {
  const made = [...clauses];
  const outcome = { clauses: made, added: 0, replaced: 0 };
  const wanted = proposals.filter(({ left }) => !left);
  const first = made.findIndex(({ id }) => id === wanted.find((one) => made.some((clause) => clause.id === one.id))?.id);
  // What comes before the first that is there stands before it; where none is there, all come last.
  let at = (first === -1 ? made.length : first) - 1;
  for (const proposal of wanted) {
    const there = made.findIndex(({ id }) => id === proposal.id);
    const known = made[there];
    if (known) {
      at = there;
      if (!proposal.replaces) continue;
      made[there] = replaced(known, proposal);
      outcome.replaced++;
    } else {
      made.splice(++at, 0, fresh(proposal));
      outcome.added++;
    }
  }
  return outcome;
}

/** Where there is no English, the Chinese stands for it: a clause without words is none. */
function fresh({ id, heading, text, english }: Proposal): Clause {
  return { id, ...(heading !== "" && { heading: { "zh-CN": heading, en: english?.heading || heading } }), text: { "zh-CN": text, en: english?.text || text } };
}

function replaced(clause: Clause, { heading, text, english }: Proposal): Clause {
  const { heading: before, ...rest } = clause;
  const headed = heading === "" ? {} : { heading: { "zh-CN": heading, en: english?.heading || before?.en || heading } };
  return { ...rest, ...headed, text: { "zh-CN": text, en: english?.text || clause.text.en } };
}

/** Whether a clause says what is proposed already. */
export function saysTheSame(clause: Clause, { heading, text }: Proposal): boolean {
  return (clause.heading?.["zh-CN"] ?? "") === heading && clause.text["zh-CN"] === text;
}
