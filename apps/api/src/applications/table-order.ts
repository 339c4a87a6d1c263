import { Problem } from "@shenbao/contract";
import type { Action } from "@shenbao/engine";
import { sortKey, TableClosed, tableId, type ApplicationRecord } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";
import { tablesOf, type TablePlace } from "../tables/tables-of.ts";

/** Where an application comes to stand, and what keeps it so. */
export interface Placing {
  order: number | null;
  /** Takes it into the tables of this transaction; what it moves there is written by `write`. */
  keep(): void;
}

interface Wish {
  wanted?: number | undefined;
  /** The place it had before, where it comes back: the nearest that there is. */
  former?: number | undefined;
}

/** The tables that a transaction moves applications in: read once each, written once each. */
export interface HeldTables {
  /**
   * The place that an application gets in tables that an action brings it into or takes it out of. It counts with `keep`.
   * @throws TableClosed where the table was handed in; Problem "order-wrong" for a place beyond the end
   */
  place(version: CompiledVersion, before: ApplicationRecord, reach: Pick<ApplicationRecord, "reach" | "reachLevels">, action: Action, wish?: Wish): Promise<Placing>;
  /**
   * Writes the places of the others that were moved; an application's own is written by its own action. Touches every table that something came
   * into or left, so that two such changes, or one and the handing in, wait for one another.
   */
  write(): Promise<void>;
}

interface HeldTable {
  noticeId: string;
  place: TablePlace;
  /** Null where the table is not put in order by hand. */
  rows: { id: string; order: number | null }[] | null;
  moved: boolean;
}

/** The orders of tables within a transaction: places stay 1…n, whatever comes and goes. */
export function heldTables(services: Services, tx: ClientSession): HeldTables {
  const held = new Map<string, HeldTable>();
  // Their new places are in their own changes.
  const own = new Set<string>();

  async function hold(version: CompiledVersion, noticeId: string, place: TablePlace): Promise<HeldTable> {
    const id = tableId(noticeId, place.table, place.organisation);
    const known = held.get(id);
    if (known) return known;
    if ((await services.store.tables.get(noticeId, place.table, place.organisation, tx))?.handedIn) throw new TableClosed();
    const tracks = place.shape.tracks ?? version.definition.tracks.map((track) => track.id);
    const rows =
      place.shape.order === "manual" ? await services.store.applications.ordersIn({ noticeId, states: place.shape.states, tracks, reach: place.organisation }, tx) : null;
    const table: HeldTable = { noticeId, place, rows: rows && rows.sort(inOrder), moved: false };
    held.set(id, table);
    return table;
  }

  return {
    async place(version, before, reach, action, { wanted, former } = {}) {
      let { order } = before;
      let placed = false;
      const kept: (() => void)[] = [];
      if (action.through === "table") return { order, keep: () => {} };
      for (const place of tablesOf(version.definition, { track: before.track, ...reach })) {
        const then = place.shape.states.includes(action.to);
        if (place.shape.states.includes(before.state) === then) continue;
        const table = await hold(version, before.noticeId, place);
        kept.push(() => (table.moved = true));
        if (!table.rows) continue;
        const others = table.rows.filter((row) => row.id !== before.id);
        const at = wanted ?? Math.min(former ?? others.length + 1, others.length + 1);
        if (then && at > others.length + 1) throw new Problem("order-wrong");
        order = then ? at : null;
        placed ||= then;
        kept.push(() => {
          own.add(before.id);
          table.rows = then ? [...others.slice(0, at - 1), { id: before.id, order: at }, ...others.slice(at - 1)] : others;
        });
      }
      if (wanted !== undefined && !placed) throw new Problem("unknown-field", { path: "/order" });
      return { order, keep: () => kept.forEach((one) => one()) };
    },
    async write() {
      for (const table of held.values()) {
        if (!table.moved) continue;
        await touchTable(services, tx, table.noticeId, table.place);
        const moved = (table.rows ?? []).map(({ id, order: now }, index) => ({ id, now, order: index + 1 })).filter(({ id, now, order }) => !own.has(id) && now !== order);
        await services.store.applications.setOrders(
          tx,
          moved.map(({ id, order }) => ({ id, order, key: sortKey(order) })),
        );
      }
    },
  };
}

/**
 * Keeps the orders of tables whole when an action brings an application into a table or takes it out: the others move. Answers the
 * application's own new place.
 * @throws as `HeldTables.place`
 */
export async function placeInTables(
  services: Services,
  tx: ClientSession,
  version: CompiledVersion,
  before: ApplicationRecord,
  action: Action,
  former?: number,
): Promise<Pick<ApplicationRecord, "order">> {
  const tables = heldTables(services, tx);
  const { order, keep } = await tables.place(version, before, before, action, { former });
  keep();
  await tables.write();
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
  return rows.sort(inOrder);
}

/** What has no place yet comes last, as it was submitted. */
function inOrder(one: Pick<ApplicationRecord, "id" | "order" | "submittedAt">, other: Pick<ApplicationRecord, "id" | "order" | "submittedAt">): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (one.order ?? last) - (other.order ?? last) || (one.submittedAt ?? last) - (other.submittedAt ?? last) || (one.id < other.id ? -1 : 1);
}

async function touchTable(services: Services, tx: ClientSession, noticeId: string, { table, organisation }: TablePlace): Promise<void> {
  const owner = await services.store.organisations.byCode(organisation, tx);
  if (!owner) throw new Error(`There is no organisation ${organisation}`);
  await services.store.tables.touch(tx, { noticeId, table, organisation: { code: owner.code, name: owner.name } });
}
