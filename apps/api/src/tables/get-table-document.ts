import { routes } from "@shenbao/contract";
import { tableMarking, tablePdf, type PrintedTable } from "@shenbao/documents";
import { layoutOf } from "@shenbao/engine";
import { tableId } from "@shenbao/store";
import { bind } from "../http/bind.ts";
import { markSigner } from "../marks/mark-keys.ts";
import { registerMark } from "../marks/register-mark.ts";
import type { Services } from "../services.ts";
import { openTable, type AccessibleTable } from "./table-access.ts";
import { applicationsOf, boundRows, contentOfTable } from "./table-content.ts";
import { seenRows } from "./table-view.ts";

/** A summary table as PDF. Its rows are printed as they are bound: in Chinese, whoever asks. */
export const getTableDocument = bind(routes.getTableDocument, async ({ params, query, caller, locale, now }, services) => {
  const open = await openTable(services, caller, { ...params, organisation: query.organisation }, "see-table");
  const { version, table, shape, organisation, record } = open;
  const { id, title, timezone } = version.definition;
  const handedInAt = record?.handedIn?.at ?? null;
  const printed: PrintedTable = {
    notice: { id, title, timezone, layout: layoutOf(version.definition) },
    table,
    title: shape.title,
    label: shape.label ?? null,
    organisation: { code: organisation.code, name: organisation.name },
    columns: shape.columns,
    rows: await seenRows(services, caller, open, "zh-CN", now),
    footer: shape.footer ?? [],
    locale,
    revision: record?.handedIn?.revision ?? record?.revision ?? 0,
    handedInAt,
    now,
    proof: await proofOf(services, open, now),
  };
  const marking = tableMarking(printed);
  if (marking) await registerMark(services, marking.mark, tableId(id, table, organisation.code), handedInAt);
  return { file: await tablePdf(printed), mediaType: "application/pdf", name: `${shape.title[locale]}-${organisation.name[locale]}.pdf` };
});

/** What the marks vouch for: all rows and columns, so nothing for who sees only some of them. */
async function proofOf(services: Services, open: AccessibleTable, now: number): Promise<PrintedTable["proof"]> {
  const { shape, sight, record, own } = open;
  if (shape.columns.some((column) => !sight.seesExpression(column.value))) return null;
  const { handedIn = null } = record ?? {};
  if (!handedIn && !own) return null;
  const signer = await markSigner(services);
  if (handedIn) return { contentHash: handedIn.content ?? handedIn.hash, signer };
  const applications = await applicationsOf(services, open);
  return { contentHash: contentOfTable(open, boundRows(open, applications, now), applications), signer };
}
