import { Problem } from "@shenbao/contract";
import { deadlineAt, type Table } from "@shenbao/engine";
import type { OrganisationRecord, TableRecord } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import { may, roleOfCaller } from "../authorisation/may.ts";
import { refuse } from "../authorisation/refuse.ts";
import { sightOf, type Sight } from "../authorisation/sight.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

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
  return { version, table: where.table, shape, organisation, record, role, sight: sightOf(version.definition, role), own: organisation.code === caller.organisation.code };
}

/** After its deadline a table takes no change: no order, no scan, no handing in. @throws Problem "deadline-passed" */
export function refuseLate({ version, shape }: Pick<AccessibleTable, "version" | "shape">, now: number, locale: Locale): void {
  const { until } = shape.handIn;
  if (now <= deadlineAt(version.definition, until)) return;
  const deadline = version.definition.deadlines[until];
  throw new Problem("deadline-passed", { deadline: deadline?.title[locale] ?? "", at: deadline?.at ?? "" });
}

/** Whether the caller may look at a table, by the table's own id. @throws Problem "not-found" */
export async function seeTable(services: Services, caller: Caller, id: string): Promise<void> {
  const record = await services.store.tables.byId(id);
  if (!record) throw new Problem("not-found");
  await openTable(services, caller, { noticeId: record.noticeId, table: record.table, organisation: record.organisation.code }, "see-table");
}
