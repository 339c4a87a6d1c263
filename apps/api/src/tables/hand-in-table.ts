import { Problem, routes } from "@shenbao/contract";
import { findAction, type Json } from "@shenbao/engine";
import { handInHash, TableClosed, type ApplicationRecord, type HandedIn } from "@shenbao/store";
import { pinnedVersion } from "../applications/load-application.ts";
import { stepThrough } from "../applications/step-through.ts";
import { actedAs } from "../authorisation/acted-as.ts";
import type { Locale } from "@shenbao/texts";
import { storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import { openTable, refuseLate, stillInTime, type AccessibleTable } from "./table-access.ts";
import { extensionsFrom } from "../waivers/extensions-for.ts";
import { applicationsOf, boundRows, contentOfTable, missingIn } from "./table-content.ts";
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
      const { version, table, shape, organisation, record } = open;
      if (record?.handedIn) throw new TableClosed();
      // Told first: after the deadline the rows leave the table, and what was seen is stale only because of that.
      refuseLate(open, services.clock.now(), locale);
      if ((record?.revision ?? 0) !== revision) throw new Problem("stale");
      const rows = await applicationsOf(services, open, tx);
      if (rows.length === 0) throw new Problem("table-empty");
      if (shape.handIn.scan && !record?.scan) throw new Problem("scan-missing");
      const missing = missingIn(open, rows);
      if (missing.length > 0) throw new Problem("cells-missing", missingSaid(open, rows, missing, locale));
      const versions = await Promise.all(rows.map((row) => pinnedVersion(services, row)));
      const acted = await actedAs(
        services,
        caller,
        version.definition,
        rows.map(({ id }) => id),
        tx,
      );
      const now = await stillInTime(services, tx, open, locale);
      const extensions = extensionsFrom(open.waivers);
      const transitions = rows.map((before, index) => {
        const pinned = versions[index] ?? version;
        const action = findAction(pinned.definition, shape.handIn.action);
        if (!action) throw new Error(`The version ${pinned.version} has no action ${shape.handIn.action}`);
        const step = { version: pinned, application: before, action, through: "table" as const, now, actedAs: acted(before.id), extensions, changes: { order: index + 1 } };
        return stepThrough(caller, step, locale);
      });
      const bound = boundRows(open, rows, now);
      const handedIn: Omit<HandedIn, "hash"> = {
        at: now,
        by: caller.displayName,
        accountId: caller.accountId,
        scan: record?.scan ?? null,
        version: version.version,
        rows: bound,
        revision,
        content: contentOfTable(open, bound, rows),
        notice: version.hash,
        applications: rows.map(({ id, contentHash }) => ({ id, contentHash })),
      };
      await store.tables.touch(
        tx,
        { noticeId: params.noticeId, table, organisation: { code: organisation.code, name: organisation.name } },
        { handedIn: { ...handedIn, hash: handInHash(handedIn) } },
        revision,
      );
      await store.applications.commit(tx, transitions);
      return { done: true };
    }),
  );
  const after = await tableView(services, caller, await openTable(services, caller, params, "see-table"), locale, services.clock.now());
  return { body: after, etag: after.revision };
});

/** Which cells are empty that must not be, by the names of their rows and columns. */
function missingSaid(
  { shape }: AccessibleTable,
  rows: readonly ApplicationRecord[],
  missing: readonly { applicationId: string; column: string }[],
  locale: Locale,
): { count: number; cells: string } {
  const said = missing
    .slice(0, 5)
    .map(({ applicationId, column }) => `${rows.find(({ id }) => id === applicationId)?.name ?? ""} · ${shape.columns.find(({ id }) => id === column)?.title[locale] ?? column}`);
  return { count: missing.length, cells: [...said, ...(missing.length > 5 ? ["…"] : [])].join(locale === "zh-CN" ? "、" : ", ") };
}
