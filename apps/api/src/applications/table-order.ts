import { Problem } from "@shenbao/contract";
import type { Action } from "@shenbao/engine";
import { sortKey, type ApplicationRecord } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";
import { tablesOf, type TablePlace } from "../tables/tables-of.ts";

/**
 * Keeps the orders of tables whole when an action brings an application into a table or takes it out: the others move, so that
 * places stay 1…n. Every such change also touches the table itself, so that two of them, or one and the handing in, wait for one
 * another. Answers the application's own new place.
 * @throws TableClosed where the table was handed in; Problem "order-wrong" for a place beyond the end
 */
export async function placeInTables(
  services: Services,
  tx: ClientSession,
  version: CompiledVersion,
  before: ApplicationRecord,
  reach: Pick<ApplicationRecord, "reach" | "reachLevels">,
  action: Action,
  wanted: number | undefined,
  /** The place it had before, where it comes back: the nearest that there is. */
  former?: number,
): Promise<Pick<ApplicationRecord, "order">> {
  let { order } = before;
  let placed = false;
  if (action.through === "table") return { order };
  for (const place of tablesOf(version.definition, { track: before.track, ...reach })) {
    const inside = place.shape.states.includes(before.state);
    const then = place.shape.states.includes(action.to);
    if (inside === then) continue;
    await touchTable(services, tx, before.noticeId, place);
    if (place.shape.order !== "manual") continue;
    const others = (await rowsOf(services, tx, version, before.noticeId, place)).filter((row) => row.id !== before.id);
    if (then) {
      const at = wanted ?? Math.min(former ?? others.length + 1, others.length + 1);
      if (at > others.length + 1) throw new Problem("order-wrong");
      await moveTo(
        services,
        tx,
        [...others.slice(0, at - 1), before, ...others.slice(at - 1)].map(({ id, order: now }) => ({ id, now })),
        before.id,
      );
      order = at;
      placed = true;
    } else {
      await moveTo(
        services,
        tx,
        others.map(({ id, order: now }) => ({ id, now })),
        before.id,
      );
      order = null;
    }
  }
  if (wanted !== undefined && !placed) throw new Problem("unknown-field", { path: "/order" });
  return { order };
}

/** The rows of a table that is not handed in, in their order. */
export async function rowsOf(
  services: Services,
  tx: ClientSession | undefined,
  version: CompiledVersion,
  noticeId: string,
  place: Pick<TablePlace, "shape" | "organisation">,
): Promise<ApplicationRecord[]> {
  const { shape, organisation } = place;
  const tracks = shape.tracks ?? version.definition.tracks.map((track) => track.id);
  const rows = await services.store.applications.inStates({ noticeId, states: shape.states, tracks, reach: organisation }, tx);
  const last = Number.MAX_SAFE_INTEGER;
  return rows.sort((one, other) => (one.order ?? last) - (other.order ?? last) || (one.submittedAt ?? last) - (other.submittedAt ?? last) || (one.id < other.id ? -1 : 1));
}

async function touchTable(services: Services, tx: ClientSession, noticeId: string, { table, organisation }: TablePlace): Promise<void> {
  const owner = await services.store.organisations.byCode(organisation, tx);
  if (!owner) throw new Error(`There is no organisation ${organisation}`);
  await services.store.tables.touch(tx, { noticeId, table, organisation: { code: owner.code, name: owner.name } });
}

/** Writes the places 1…n to those whose place differs; `self` is written by its own action. */
async function moveTo(services: Services, tx: ClientSession, rows: { id: string; now: number | null }[], self: string): Promise<void> {
  const moved = rows.map((row, index) => ({ ...row, order: index + 1 })).filter((row) => row.id !== self && row.now !== row.order);
  await services.store.applications.setOrders(
    tx,
    moved.map(({ id, order }) => ({ id, order, key: sortKey(order) })),
  );
}
