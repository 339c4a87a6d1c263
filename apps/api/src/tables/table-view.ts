import type { SummaryTable } from "@shenbao/contract";
import { deadlineAt, tableRows } from "@shenbao/engine";
import { applicationFacts, type TableRow } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import { fileView } from "../applications/application-view.ts";
import { rowsOf } from "../applications/table-order.ts";
import { may } from "../authorisation/may.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import type { AccessibleTable } from "./table-access.ts";

/**
 * The rows of a table as somebody sees them. Handed in, they are those that were bound; before, they are made from the
 * applications, and those above see only the rows whose application they see.
 */
export async function seenRows(
  services: Services,
  caller: Caller,
  { version, table, shape, organisation, record, sight, own }: AccessibleTable,
  locale: Locale,
  now: number,
  tx?: ClientSession,
): Promise<TableRow[]> {
  const { definition } = version;
  const concealed = shape.columns.filter((column) => !sight.seesExpression(column.value)).map(({ id }) => id);
  const conceal = (rows: TableRow[]) =>
    concealed.length === 0
      ? rows
      : rows.map((row) => ({ ...row, cells: Object.fromEntries(Object.entries(row.cells).map(([id, cell]) => [id, concealed.includes(id) ? null : cell])) }));
  if (record?.handedIn) return conceal(record.handedIn.rows);
  const all = await rowsOf(services, tx, version, definition.id, { shape, organisation: organisation.code });
  const rows = tableRows(
    definition,
    table,
    all.map((application) => applicationFacts(application, false)),
    now,
    locale,
  );
  if (own) return conceal(rows);
  const visible = new Set(
    all
      .filter((application) => may(caller, definition, { to: "see", application: { facts: applicationFacts(application, false), assigned: application.assigned } }) === null)
      .map(({ id }) => id),
  );
  return conceal(rows.filter((row) => visible.has(row.applicationId)));
}

/** A table as the contract tells it. */
export async function tableView(services: Services, caller: Caller, open: AccessibleTable, locale: Locale, now: number, tx?: ClientSession): Promise<SummaryTable> {
  const { version, table, shape, organisation, record } = open;
  const until = deadlineAt(version.definition, shape.handIn.until);
  const scan = record?.handedIn?.scan ?? record?.scan ?? null;
  return {
    noticeId: version.noticeId,
    table,
    title: shape.title,
    label: shape.label ?? null,
    organisation: { code: organisation.code, name: organisation.name },
    columns: shape.columns.map(({ id, title, kind, decimals, width }) => ({ id, title, kind, decimals: decimals ?? null, width: width ?? null })),
    rows: await seenRows(services, caller, open, locale, now, tx),
    footer: shape.footer ?? [],
    order: shape.order,
    scan: scan && fileView(scan),
    revision: record?.revision ?? 0,
    until: new Date(until).toISOString(),
    late: now > until,
    handedIn: record?.handedIn ? { at: new Date(record.handedIn.at).toISOString(), by: record.handedIn.by, hash: record.handedIn.hash } : null,
  };
}
