import { Problem, routes } from "@shenbao/contract";
import { may } from "../authorisation/may.ts";
import { bind } from "../http/bind.ts";
import { openTable } from "./table-access.ts";
import { handedInView, seenRows, waiverOf } from "./table-view.ts";

/** The summary tables that the caller may see: its own, and of those below the ones that have rows or were handed in. */
export const listTables = bind(routes.listTables, async ({ params, caller, locale, now }, services) => {
  const version = await services.versions.newest(params.noticeId);
  if (!version) throw new Problem("not-found");
  const { definition } = version;
  const { organisations } = services.store;
  const below = await organisations.byCodes(await organisations.below(caller.organisation.code));
  const own = await organisations.byCode(caller.organisation.code);
  const found = [];
  for (const organisation of [...(own ? [own] : []), ...below.sort((one, other) => (one.code < other.code ? -1 : 1))]) {
    for (const [table, shape] of Object.entries(definition.tables)) {
      if (organisation.level !== definition.roles[shape.by]?.level) continue;
      if (may(caller, definition, { to: "see-table", table: shape, organisation })) continue;
      const open = await openTable(services, caller, { noticeId: params.noticeId, table, organisation: organisation.code }, "see-table");
      const rows = await seenRows(services, caller, open, locale, now);
      if (!open.own && rows.length === 0 && !open.record?.handedIn) continue;
      found.push({
        table,
        title: shape.title,
        organisation: { code: organisation.code, name: organisation.name },
        until: new Date(open.until).toISOString(),
        late: now > open.until,
        waiver: waiverOf(open),
        handedIn: open.record?.handedIn ? handedInView(open.record.handedIn) : null,
        rows: rows.length,
        scan: (open.record?.handedIn?.scan ?? open.record?.scan ?? null) !== null,
      });
    }
  }
  return { body: { rows: found } };
});
