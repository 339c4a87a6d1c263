import { routes } from "@shenbao/contract";
import { tableWorkbook } from "@shenbao/documents";
import { bind } from "../http/bind.ts";
import { openTable } from "./table-access.ts";
import { seenRows, tableView } from "./table-view.ts";

/** A summary table with its rows. */
export const getTable = bind(routes.getTable, async ({ params, query, caller, locale, now }, services) => {
  const open = await openTable(services, caller, { ...params, organisation: query.organisation }, "see-table");
  const body = await tableView(services, caller, open, locale, now);
  return { body, etag: body.revision };
});

/** A summary table as an Excel workbook. */
export const getTableWorkbook = bind(routes.getTableWorkbook, async ({ params, query, caller, locale, now }, services) => {
  const open = await openTable(services, caller, { ...params, organisation: query.organisation }, "see-table");
  const { shape, organisation } = open;
  const rows = await seenRows(services, caller, open, locale, now);
  const workbook = await tableWorkbook({
    title: shape.title,
    label: shape.label ?? null,
    columns: shape.columns,
    rows,
    footer: shape.footer ?? [],
    organisation: { name: organisation.name },
    locale,
  });
  return {
    file: Buffer.from(workbook),
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name: `${shape.title[locale]}-${organisation.name[locale]}.xlsx`,
  };
});
