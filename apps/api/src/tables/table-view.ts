import type { SummaryTable } from "@shenbao/contract";
import { deadlineAt, openColumns, tableRows, type OpenColumn } from "@shenbao/engine";
import { applicationFacts, type HandedIn, type TableRow } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import { fileView } from "../applications/application-view.ts";
import { rowsOf } from "../applications/table-order.ts";
import { may } from "../authorisation/may.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import type { AccessibleTable } from "./table-access.ts";
import { applicationsOf, boundRows, checkCode, contentOfTable, missingIn, standingRows } from "./table-content.ts";

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
  const { version, table, shape, organisation, record, own } = open;
  const handedIn = record?.handedIn ?? null;
  const scan = handedIn?.scan ?? record?.scan ?? null;
  const applications = own && !handedIn ? await applicationsOf(services, open, tx) : [];
  const standing = new Map(standingRows(open, applications, now, locale).map((row) => [row.id, row]));
  const content = handedIn ? (handedIn.content ?? null) : own ? contentOfTable(open, boundRows(open, applications, now), applications) : null;
  const columns = own && !handedIn && now <= open.until ? openColumns(version.definition, shape) : [];
  const rows = await seenRows(services, caller, open, locale, now, tx);
  return {
    noticeId: version.noticeId,
    table,
    title: shape.title,
    label: shape.label ?? null,
    organisation: { code: organisation.code, name: organisation.name },
    columns: shape.columns.map(({ id, title, kind, decimals, width }) => ({
      id,
      title,
      kind,
      decimals: decimals ?? null,
      width: width ?? null,
      open: openView(columns.find(({ column }) => column.id === id)),
    })),
    rows: rows.map(({ applicationId, order, cells }) => ({
      applicationId,
      order,
      cells,
      name: standing.get(applicationId)?.name ?? "",
      values: standing.get(applicationId)?.open ?? {},
    })),
    missing: missingIn(open, applications),
    code: content === null ? null : checkCode(content),
    version: handedIn?.version ?? version.version,
    scanOld: !handedIn && scan !== null && typeof record?.scanOf === "string" && record.scanOf !== content,
    footer: shape.footer ?? [],
    order: shape.order,
    scan: scan && fileView(scan),
    revision: record?.revision ?? 0,
    until: new Date(open.until).toISOString(),
    late: now > open.until,
    waiver: waiverOf(open),
    handedIn: handedIn && handedInView(handedIn),
  };
}

function openView(open: OpenColumn | undefined): SummaryTable["columns"][number]["open"] {
  if (!open) return null;
  return open.kind === "order" ? { kind: "order" } : { kind: "field", form: open.form, at: open.field.pointer };
}

/** What handing in bound, as it is told. */
export function handedInView({ at, by, hash, version, revision }: HandedIn): NonNullable<SummaryTable["handedIn"]> {
  return { at: new Date(at).toISOString(), by, hash, version, revision: revision ?? null };
}

/** Where the table's deadline was put off for its organisation: what it is without that, and why. */
export function waiverOf({ version, shape, waivers, until }: AccessibleTable): SummaryTable["waiver"] {
  const before = deadlineAt(version.definition, shape.handIn.until);
  const waiver = waivers.find((one) => one.deadline === shape.handIn.until);
  return waiver && until > before ? { before: new Date(before).toISOString(), reason: waiver.reason } : null;
}
