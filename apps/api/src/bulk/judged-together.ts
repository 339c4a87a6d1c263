import { counterName, quotaConflict, type Transition } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import { judged, type Deed } from "../applications/judged-deed.ts";
import { loadApplications } from "../applications/load-applications.ts";
import { heldTables } from "../applications/table-order.ts";
import { releaseDeed, type Release } from "../decisions/release-decision.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { refusalOf } from "./bulk-row.ts";

/**
 * So many go through one transaction: it is short enough to be tried again where somebody else was faster, and writing to disk, which is most of a
 * single action's time, is shared by many.
 */
export const chunkSize = 50;

/** Several at a time, in their order. */
export function* chunksOf<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += chunkSize) yield all.slice(from, from + chunkSize);
}

/** What deeds come to, each by its place: the change that it makes, or why it is refused, in the reader's language. */
export interface Together {
  transitions: Map<number, Transition>;
  refusals: Map<number, string>;
  /** Places taken (or given back) by counter, to be counted along where nothing is written. */
  moved: Map<string, number>;
}

/**
 * Judges deeds one after the other in one transaction, the way a single action is judged. Each one stands on those before it: in the order of a
 * table, and in the places of a quota; a release is the deed that was prepared. What goes with each beside its change is written; the changes themselves are left to the caller.
 * `moved`: places that were taken before and are not written, as in a dry run.
 */
export async function judgedTogether(
  services: Services,
  caller: Caller,
  deeds: readonly (Deed | Release)[],
  tx: ClientSession,
  moved: ReadonlyMap<string, number> = new Map(),
): Promise<Together> {
  const tables = heldTables(services, tx);
  const load = await loadApplications(
    services,
    caller,
    deeds.map(({ id }) => id),
    tx,
  );
  const outcome: Together = { transitions: new Map(), refusals: new Map(), moved: new Map(moved) };
  const counted = new Map<string, number>();

  async function countPlaces({ before, takes, gives }: Transition): Promise<void> {
    const unknown = takes.map(counterName).filter((counter) => !counted.has(counter));
    if (unknown.length > 0) for (const [counter, count] of await services.store.quotas.counts(before.noticeId, unknown, tx)) counted.set(counter, count);
    const taken = (counter: string) => (counted.get(counter) ?? 0) + (outcome.moved.get(counter) ?? 0);
    for (const claim of takes) if (taken(counterName(claim)) >= claim.limit) throw quotaConflict(claim);
    const move = (counter: string, by: number) => outcome.moved.set(counter, (outcome.moved.get(counter) ?? 0) + by);
    for (const claim of takes) move(counterName(claim), 1);
    for (const counter of gives) move(counter, -1);
  }

  for (const [index, deed] of deeds.entries()) {
    let accepted: Awaited<ReturnType<typeof judged>> | undefined;
    const why = await refusalOf(deed.locale, async () => {
      const meant = "action" in deed ? deed : releaseDeed(caller, await load(deed.id), deed);
      const one = await judged(services, caller, meant, tx, tables, { load });
      await countPlaces(one.transition);
      accepted = one;
    });
    if (why !== null) outcome.refusals.set(index, why);
    // What fails from here on fails the whole transaction.
    if (!accepted) continue;
    await accepted.keep();
    outcome.transitions.set(index, accepted.transition);
  }
  await tables.write();
  return outcome;
}
