import { Problem, routes } from "@shenbao/contract";
import { sortKey } from "@shenbao/store";
import { storing } from "../authorisation/refuse.ts";
import { rowsOf } from "../applications/table-order.ts";
import { bind } from "../http/bind.ts";
import { openTable, refuseLate } from "./table-access.ts";
import { tableView } from "./table-view.ts";

/** Puts the rows of one's own table into an order. It must hold every row exactly once. */
export const orderTable = bind(routes.orderTable, async ({ params, body, caller, revision, locale }, services) => {
  const { store } = services;
  await storing(locale, () =>
    store.transaction(async (tx) => {
      const open = await openTable(services, caller, params, "keep-table", tx);
      const { version, table, shape, organisation } = open;
      refuseLate(open, services.clock.now(), locale);
      if (shape.order !== "manual") throw new Problem("order-wrong");
      await store.tables.touch(tx, { noticeId: params.noticeId, table, organisation: { code: organisation.code, name: organisation.name } }, {}, revision);
      const rows = await rowsOf(services, tx, version, params.noticeId, { shape, organisation: organisation.code });
      const wanted = new Set(body.applications);
      if (wanted.size !== body.applications.length || wanted.size !== rows.length || rows.some((row) => !wanted.has(row.id))) throw new Problem("order-wrong");
      const before = new Map(rows.map((row) => [row.id, row.order]));
      const moved = body.applications.map((id, index) => ({ id, order: index + 1, key: sortKey(index + 1) })).filter(({ id, order }) => before.get(id) !== order);
      await store.applications.setOrders(tx, moved);
    }),
  );
  const after = await tableView(services, caller, await openTable(services, caller, params, "see-table"), locale, services.clock.now());
  return { body: after, etag: after.revision };
});
