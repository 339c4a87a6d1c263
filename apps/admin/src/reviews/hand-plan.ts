import type { AssignmentPlan } from "@shenbao/contract";

export interface PlanPair {
  application: string;
  expert: string;
}

/** What was changed of a plan by hand. `rest`: pairs that are kept although nobody chose them, so that a change changes nothing else. */
export interface HandPlan {
  pinned: PlanPair[];
  excluded: PlanPair[];
  rest: PlanPair[];
  most: Record<string, number>;
}

export const untouched: HandPlan = { pinned: [], excluded: [], rest: [], most: {} };

const same = (one: PlanPair) => (other: PlanPair) => one.application === other.application && one.expert === other.expert;

/** One expert for another: nothing else of the plan shown changes. */
export function exchanged(hand: HandPlan, plan: AssignmentPlan, application: string, from: string, to: string): HandPlan {
  const out = { application, expert: from };
  const into = { application, expert: to };
  const pinned = [...hand.pinned.filter((pair) => !same(out)(pair)), into];
  const rest = plan.pairs.map(({ application: id, expert }) => ({ application: id, expert })).filter((pair) => !same(out)(pair) && !pinned.some(same(pair)));
  return { ...hand, pinned, rest, excluded: [...hand.excluded.filter((pair) => !same(into)(pair)), out] };
}

/** Another limit of an expert; what nobody chose is assigned anew. */
export function limited(hand: HandPlan, expert: string, most: number | null): HandPlan {
  const others = Object.entries(hand.most).filter(([id]) => id !== expert);
  return { ...hand, rest: [], most: Object.fromEntries(most === null ? others : [...others, [expert, most]]) };
}

/** How many things were changed by hand. */
export const changesOf = ({ pinned, most }: HandPlan): number => pinned.length + Object.keys(most).length;

/** As the request says it. */
export function asked({ pinned, excluded, rest, most }: HandPlan) {
  return { pinned: [...pinned, ...rest], excluded, most: Object.entries(most).map(([expert, count]) => ({ expert, most: count })) };
}
