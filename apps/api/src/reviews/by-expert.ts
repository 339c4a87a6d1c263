import type { AssignmentRecord } from "@shenbao/store";

/** Assignments by their expert's account, in the order in which the experts come. */
export function byExpert(assignments: readonly AssignmentRecord[]): Map<string, AssignmentRecord[]> {
  const experts = new Map<string, AssignmentRecord[]>();
  for (const one of assignments) {
    const own = experts.get(one.expert);
    if (own) own.push(one);
    else experts.set(one.expert, [one]);
  }
  return experts;
}
