import { Problem, routes } from "@shenbao/contract";
import { findAction, tableRows, type Json } from "@shenbao/engine";
import { applicationFacts, handInHash, TableClosed, type HandedIn } from "@shenbao/store";
import { rowsOf } from "../applications/table-order.ts";
import { pinnedVersion } from "../applications/load-application.ts";
import { authorOf, transitionOf } from "../applications/transition-of.ts";
import { actedAs } from "../authorisation/acted-as.ts";
import { may } from "../authorisation/may.ts";
import { refuse, storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import { openTable, refuseLate } from "./table-access.ts";
import { tableView } from "./table-view.ts";

/**
 * Hands in one's own table: binds its rows, their order and the scan under one hash, and does the table's action to every row, all
 * in one transaction. Handed in, it takes no change.
 */
export const handInTable = bind(routes.handInTable, async ({ params, caller, revision, once, locale }, services) => {
  const { store } = services;
  await storing(locale, () =>
    store.once(once, async (tx): Promise<Json> => {
      const open = await openTable(services, caller, params, "keep-table", tx);
      const { version, table, shape, organisation, record, role } = open;
      if (record?.handedIn) throw new TableClosed();
      // Told first: after the deadline the rows leave the table, and what was seen is stale only because of that.
      refuseLate(open, services.clock.now(), locale);
      if ((record?.revision ?? 0) !== revision) throw new Problem("stale");
      const rows = await rowsOf(services, tx, version, params.noticeId, { shape, organisation: organisation.code });
      if (rows.length === 0) throw new Problem("table-empty");
      if (shape.handIn.scan && !record?.scan) throw new Problem("scan-missing");
      const versions = await Promise.all(rows.map((row) => pinnedVersion(services, row)));
      const acted = await actedAs(
        services,
        caller,
        version.definition,
        rows.map(({ id }) => id),
        tx,
      );
      const now = services.clock.now();
      refuseLate(open, now, locale);
      const transitions = rows.map((before, index) => {
        const pinned = versions[index] ?? version;
        const action = findAction(pinned.definition, shape.handIn.action);
        if (!action) throw new Error(`The version ${pinned.version} has no action ${shape.handIn.action}`);
        const application = { facts: applicationFacts(before, false), assigned: before.assigned, actedAs: acted(before.id) };
        const denial = may(caller, pinned.definition, { to: "act", application, action, now, through: "table" });
        if (denial) throw refuse(denial, locale);
        return transitionOf({ version: pinned, before, action, by: authorOf(caller, role), now, changes: { order: index + 1 } });
      });
      const bound: Omit<HandedIn, "hash"> = {
        at: now,
        by: caller.displayName,
        accountId: caller.accountId,
        scan: record?.scan ?? null,
        version: version.version,
        rows: tableRows(
          version.definition,
          table,
          rows.map((row) => applicationFacts(row, false)),
          now,
          "zh-CN",
        ),
      };
      await store.tables.touch(
        tx,
        { noticeId: params.noticeId, table, organisation: { code: organisation.code, name: organisation.name } },
        { handedIn: { ...bound, hash: handInHash(bound) } },
        revision,
      );
      await store.applications.commit(tx, transitions);
      return { done: true };
    }),
  );
  const after = await tableView(services, caller, await openTable(services, caller, params, "see-table"), locale, services.clock.now());
  return { body: after, etag: after.revision };
});
