import { ExpertLoads } from "./expert-loads.ts";
import type { Expert, Pair } from "./review-types.ts";

export interface AssignmentInput {
  /** Which need experts; `applicant` is the code of the applying organisation. */
  applications: { id: string; applicant: string }[];
  experts: Expert[];
  perApplication: number;
  /** Kept as they are, and counted in everybody's load; also those of other applications. */
  present: Pair[];
  /** Never assigned; what is present and in conflict counts for nothing. */
  conflicts: Pair[];
  /** Whether experts of the applicant, or of a unit of it, are left out (default: yes). */
  sameOrganisation?: boolean;
  /** Uniform in [0, 1): decides between equally good assignments, so that the order of a list favours nobody. */
  random: () => number;
}

export type AssignmentOutcome =
  /** The new pairs, without those present. */
  | { pairs: Pair[] }
  /** An application for which there are too few experts without conflict (`available`, those present included). Nothing is assigned then. */
  | { lacking: { application: string; needed: number; available: number } };

/**
 * Assigns experts so that each application has `perApplication`, nobody scores where there is a conflict, and loads are as even as
 * those two allow: the largest load is as small, the smallest as large as possible. The same input and random numbers give the same outcome.
 */
export function assignExperts(input: AssignmentInput): AssignmentOutcome {
  const { perApplication, random } = input;
  const experts = shuffled(input.experts, random);
  const barred = new Set(input.conflicts.map(keyOf));
  const present = input.present.filter((pair) => !barred.has(keyOf(pair)));
  const kept = new Set(present.map(keyOf));
  const byExpert = countBy(present.map((pair) => pair.expert));
  const byApplication = countBy(present.map((pair) => pair.application));
  const loads = new ExpertLoads(experts.map((expert) => byExpert.get(expert.id) ?? 0));
  const wanting: { id: string; allowed: number[]; needed: number }[] = [];

  for (const application of input.applications) {
    const free = experts.flatMap((expert, index) => (isBarred(expert, application, barred, input.sameOrganisation ?? true) ? [] : [index]));
    const allowed = free.filter((index) => !kept.has(keyOf({ application: application.id, expert: experts[index]?.id ?? "" })));
    const needed = perApplication - (byApplication.get(application.id) ?? 0);
    if (allowed.length < needed) return { lacking: { application: application.id, needed: perApplication, available: perApplication - needed + allowed.length } };
    wanting.push({ id: application.id, allowed, needed });
  }

  const order = shuffled(wanting, random);
  for (const { allowed, needed } of order) {
    const piece = loads.add(allowed);
    for (let count = 0; count < needed; count++) loads.assign(piece);
  }
  const pairs = order.flatMap(({ id }, piece) => loads.expertsOf(piece).map((index) => ({ application: id, expert: experts[index]?.id ?? "" })));
  return { pairs };
}

const keyOf = ({ application, expert }: Pair) => `${application} ${expert}`;

function countBy(ids: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function isBarred(expert: Expert, application: { id: string; applicant: string }, barred: ReadonlySet<string>, sameOrganisation: boolean): boolean {
  if (barred.has(keyOf({ application: application.id, expert: expert.id }))) return true;
  return sameOrganisation && (expert.organisation === application.applicant || expert.parents.includes(application.applicant));
}

/** Fisher–Yates. */
function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const mixed = [...values];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
