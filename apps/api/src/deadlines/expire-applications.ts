import { refusalOf, systemActionsDue, type Action } from "@shenbao/engine";
import { StoreConflict, TableClosed } from "@shenbao/store";
import { factsFor } from "../applications/load-application.ts";
import { placeInTables } from "../applications/table-order.ts";
import { correctionFor } from "../corrections/correction-of.ts";
import { systemAuthor, transitionOf } from "../applications/transition-of.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

/**
 * Does what the clock does: the actions by `system` whose deadline has passed, to every application in their states, each by the
 * version it is pinned to. Running it twice, or in two processes at once, does nothing twice. Answers how many it moved.
 */
export async function expireApplications(services: Services): Promise<number> {
  const { store, clock } = services;
  let moved = 0;
  for (const { noticeId } of await store.versions.newestOfAll()) {
    for (const { version: number } of await store.versions.of(noticeId)) {
      const version = await services.versions.get(noticeId, number);
      for (const action of version ? systemActionsDue(version.definition, clock.now()) : []) {
        if (!version) continue;
        for await (const id of store.applications.idsInStates({ noticeId, version: number, states: action.from }))
          moved += (await expireOne(services, version, action, id)) ? 1 : 0;
      }
    }
  }
  return moved;
}

async function expireOne(services: Services, version: CompiledVersion, action: Action, id: string): Promise<boolean> {
  const { store, clock } = services;
  try {
    return await store.transaction(async (tx) => {
      const record = await store.applications.get(id, tx);
      if (!record) return false;
      const now = clock.now();
      const facts = await factsFor(services, version, record, tx);
      if (refusalOf(version.definition, action, facts, { role: "system", organisation: "" }, now)) return false;
      // Of what a correction binds, its deadline counts: one that was put off does not end a draft that has not taken it yet.
      const correction = await correctionFor(services, record, version);
      if (correction && !systemActionsDue(correction.version.definition, now).some((due) => due.from.includes(record.state))) return false;
      const order = await placeInTables(services, tx, version, record, action);
      // The place it had: it comes back to it where the deadline is put off afterwards.
      const input = record.order !== null && order.order === null ? { order: record.order } : null;
      await store.applications.commit(tx, [transitionOf({ version, before: record, action, by: systemAuthor, now, input, changes: order })]);
      return true;
    });
  } catch (error) {
    // Somebody was faster; the next run sees what became of it.
    if (error instanceof StoreConflict && error.code === "stale") return false;
    if (error instanceof TableClosed) return false;
    throw error;
  }
}
