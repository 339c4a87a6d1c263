import { routes } from "@shenbao/contract";
import { tableWorkbook } from "@shenbao/documents";
import { openColumns } from "@shenbao/engine";
import { say } from "@shenbao/texts";
import { tableSheetTexts as texts } from "@shenbao/texts/table-sheet";
import { bind } from "../http/bind.ts";
import { openTable } from "./table-access.ts";
import { applicationsOf, standingRows } from "./table-content.ts";
import { sealOf } from "./table-seal.ts";
import { sheetRoundTrip, sheetRows } from "./table-sheet.ts";
import { tableView } from "./table-view.ts";

/** A summary table with its rows. */
export const getTable = bind(routes.getTable, async ({ params, query, caller, locale, now }, services) => {
  const open = await openTable(services, caller, { ...params, organisation: query.organisation }, "see-table");
  const body = await tableView(services, caller, open, locale, now);
  return { body, etag: body.revision };
});

/** A summary table as an Excel workbook; for its keeper one that can be filled in and comes back, as long as it takes changes. */
export const getTableWorkbook = bind(routes.getTableWorkbook, async ({ params, query, caller, locale, now }, services) => {
  const open = await openTable(services, caller, { ...params, organisation: query.organisation }, "see-table");
  const { version, shape, organisation, record, own, until } = open;
  const takesChanges = own && !record?.handedIn && now <= until;
  const applications = takesChanges ? await applicationsOf(services, open) : [];
  const standing = standingRows(open, applications, now, locale);
  const columns = openColumns(version.definition, shape);
  const view = await tableView(services, caller, open, locale, now);
  const said = { version: view.version, revision: view.handedIn?.revision ?? view.revision, code: view.code ?? "–" };
  const workbook = await tableWorkbook({
    title: shape.title,
    label: shape.label ?? null,
    columns: shape.columns,
    rows: takesChanges ? sheetRows(columns, standing, locale) : view.rows,
    footer: shape.footer ?? [],
    organisation: { name: organisation.name },
    locale,
    pageFoot: view.handedIn ? say(texts["sheet.footerHandedIn"], locale, { hash: view.handedIn.hash }) : say(texts["sheet.footer"], locale, said),
    ...(takesChanges && standing.length > 0 && { roundTrip: await sheetRoundTrip(open, columns, standing, locale, (text) => sealOf(services, "sheet", text)) }),
  });
  return {
    file: Buffer.from(workbook),
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name: `${shape.title[locale]}-${organisation.name[locale]}.xlsx`,
  };
});
