import { Problem } from "@shenbao/contract";
import { deadlineAt, deadlineFor, localMoment, type Table } from "@shenbao/engine";
import type { OrganisationRecord, TableRecord, WaiverRecord } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import { may, roleOfCaller } from "../authorisation/may.ts";
import { refuse } from "../authorisation/refuse.ts";
import { sightOf, type Sight } from "../authorisation/sight.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";
import { extensionsFrom, holdExtensions } from "../waivers/extensions-for.ts";

/** A table that the caller may look at. */
export interface AccessibleTable {
  version: CompiledVersion;
  table: string;
  shape: Table;
  organisation: OrganisationRecord;
  record: TableRecord | null;
  role: string;
  sight: Sight;
  /** Whether it is the caller's own to keep. */
  own: boolean;
  /** The last instant for it, put off or not. */
  until: number;
  /** The waivers that count for its organisation. */
  waivers: WaiverRecord[];
}

/** Opens a table: `to` look at it, or to keep it. @throws Problem "not-found", "forbidden" */
export async function openTable(
  services: Services,
  caller: Caller,
  where: { noticeId: string; table: string; organisation?: string | undefined },
  to: "see-table" | "keep-table",
  tx?: ClientSession,
): Promise<AccessibleTable> {
  const version = await services.versions.newest(where.noticeId);
  const shape = version && Object.hasOwn(version.definition.tables, where.table) ? version.definition.tables[where.table] : undefined;
  const organisation = await services.store.organisations.byCode(where.organisation ?? caller.organisation.code, tx);
  if (!version || !shape || !organisation) throw new Problem("not-found");
  const denial = may(caller, version.definition, { to, table: shape, organisation });
  const role = roleOfCaller(caller, version.definition);
  if (denial || role === undefined) throw refuse(denial ?? { code: "not-found", params: {} }, "zh-CN");
  const keeper = version.definition.roles[shape.by];
  if (organisation.level !== keeper?.level) throw new Problem("not-found");
  const record = await services.store.tables.get(where.noticeId, where.table, organisation.code, tx);
  const waivers = await services.store.waivers.inForce(where.noticeId, [organisation.code], tx);
  const until = deadlineFor(version.definition, shape.handIn.until, extensionsFrom(waivers), [organisation.code]);
  const own = organisation.code === caller.organisation.code;
  return { version, table: where.table, shape, organisation, record, role, sight: sightOf(version.definition, role), own, until, waivers };
}

/** After its deadline a table takes no change: no order, no cell, no scan, no handing in. @throws Problem "deadline-passed" */
export function refuseLate({ version, shape, until }: Pick<AccessibleTable, "version" | "shape" | "until">, now: number, locale: Locale): void {
  if (now <= until) return;
  const { timezone, deadlines } = version.definition;
  const deadline = deadlines[shape.handIn.until];
  const at = until === deadlineAt(version.definition, shape.handIn.until) ? deadline?.at : localMoment(timezone, until);
  throw new Problem("deadline-passed", { deadline: deadline?.title[locale] ?? "", at: at ?? "" }, [], undefined, deadline?.clause);
}

/** The same for a write: what it rests on stays until it is done. @throws Problem "deadline-passed" */
export async function stillInTime(services: Services, tx: ClientSession, open: AccessibleTable, locale: Locale): Promise<number> {
  const now = services.clock.now();
  refuseLate(open, now, locale);
  await holdExtensions(services, tx, open.version.definition, extensionsFrom(open.waivers), now);
  return now;
}

/** Whether the caller may look at a table, by the table's own id. @throws Problem "not-found" */
export async function seeTable(services: Services, caller: Caller, id: string): Promise<void> {
  const record = await services.store.tables.byId(id);
  if (!record) throw new Problem("not-found");
  await openTable(services, caller, { noticeId: record.noticeId, table: record.table, organisation: record.organisation.code }, "see-table");
}
