import { Problem, routes } from "@shenbao/contract";
import { storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import { openTable, stillInTime } from "./table-access.ts";
import { putInOrder } from "./change-table.ts";
import { applicationsOf } from "./table-content.ts";
import { tableView } from "./table-view.ts";

/** Puts the rows of one's own table into an order. It must hold every row exactly once. */
export const orderTable = bind(routes.orderTable, async ({ params, body, caller, revision, locale }, services) => {
  const { store } = services;
  await storing(locale, () =>
    store.transaction(async (tx) => {
      const open = await openTable(services, caller, params, "keep-table", tx);
      const { table, shape, organisation } = open;
      await stillInTime(services, tx, open, locale);
      if (shape.order !== "manual") throw new Problem("order-wrong");
      await store.tables.touch(tx, { noticeId: params.noticeId, table, organisation: { code: organisation.code, name: organisation.name } }, {}, revision);
      await putInOrder(services, tx, open, await applicationsOf(services, open, tx), body.applications);
    }),
  );
  const after = await tableView(services, caller, await openTable(services, caller, params, "see-table"), locale, services.clock.now());
  return { body: after, etag: after.revision };
});
