import { Problem, routes, type CallInput } from "@shenbao/contract";
import { canonicalJson, openValue, type Action, type Json } from "@shenbao/engine";
import { applicationFacts, sortKey, TableClosed, type ApplicationRecord, type Transition } from "@shenbao/store";
import { everywhere, say, type Locale } from "@shenbao/texts";
import { tableSheetTexts as texts } from "@shenbao/texts/table-sheet";
import type { ClientSession } from "mongodb";
import { authorOf, transitionOf } from "../applications/transition-of.ts";
import { actedAs } from "../authorisation/acted-as.ts";
import { may } from "../authorisation/may.ts";
import { invalid, refuse, storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { judgeCells, type CellValue } from "./judge-cells.ts";
import { openTable, refuseLate, stillInTime, type AccessibleTable } from "./table-access.ts";
import { applicationsOf, opinionColumns } from "./table-content.ts";
import { isSealed } from "./table-seal.ts";
import { tableView } from "./table-view.ts";

type Body = CallInput<typeof routes.changeTable>["body"];

/** What a preview's seal covers: the table as it was looked at, and all that is to be written. */
export function previewText({ version, table, organisation }: AccessibleTable, revision: number, { changes, order }: Pick<Body, "changes" | "order">): string {
  return canonicalJson({ notice: version.noticeId, table, organisation: organisation.code, revision, changes, order } as unknown as Json);
}

/**
 * Writes open cells and the order of one's own table, all or nothing. What comes from a file that was looked at carries the seal of its preview, so
 * that exactly what was shown is written.
 */
export const changeTable = bind(routes.changeTable, async ({ params, body, caller, revision, once, locale }, services) => {
  await storing(locale, () =>
    services.store.once(once, async (tx): Promise<Json> => {
      const open = await openTable(services, caller, params, "keep-table", tx);
      if (open.record?.handedIn) throw new TableClosed();
      refuseLate(open, services.clock.now(), locale);
      if (body.preview !== null && !(await isSealed(services, "preview", previewText(open, revision, body), body.preview)))
        throw new Problem("stale", {}, [], say(texts["preview.stale"], locale));
      const now = await stillInTime(services, tx, open, locale);
      const { code, name } = open.organisation;
      await services.store.tables.touch(tx, { noticeId: params.noticeId, table: open.table, organisation: { code, name } }, {}, revision);
      const rows = await applicationsOf(services, open, tx);
      await services.store.applications.commit(tx, await cellTransitions(services, caller, open, rows, body.changes, now, locale, tx));
      if (body.order !== null) await putInOrder(services, tx, open, rows, body.order);
      return { done: true };
    }),
  );
  const after = await tableView(services, caller, await openTable(services, caller, params, "see-table"), locale, services.clock.now());
  return { body: after, etag: after.revision };
});

/** Puts the rows of a table into an order, which must hold each exactly once. @throws Problem "order-wrong" */
export async function putInOrder(services: Services, tx: ClientSession, { shape }: AccessibleTable, rows: readonly ApplicationRecord[], order: readonly string[]): Promise<void> {
  if (shape.order !== "manual") throw new Problem("order-wrong");
  const wanted = new Set(order);
  if (wanted.size !== order.length || wanted.size !== rows.length || rows.some((row) => !wanted.has(row.id))) throw new Problem("order-wrong");
  const before = new Map(rows.map((row) => [row.id, row.order]));
  const moved = order.map((id, index) => ({ id, order: index + 1, key: sortKey(index + 1) })).filter((row) => before.get(row.id) !== row.order);
  await services.store.applications.setOrders(tx, moved);
}

async function cellTransitions(
  services: Services,
  caller: Caller,
  open: AccessibleTable,
  rows: readonly ApplicationRecord[],
  changes: Body["changes"],
  now: number,
  locale: Locale,
  tx: ClientSession,
): Promise<Transition[]> {
  const columns = new Map(opinionColumns(open).map((one) => [one.column.id, one]));
  const cells = new Map<string, CellValue[]>();
  for (const { applicationId, column, value } of changes) {
    const found = columns.get(column);
    const title = open.shape.columns.find(({ id }) => id === column)?.title ?? everywhere(column);
    if (!found) throw new Problem("field-closed", { path: column }, [], say(texts["cell.closed"], locale, { column: title }));
    cells.set(applicationId, [...(cells.get(applicationId) ?? []), { open: found, value }]);
  }
  const acted = await actedAs(services, caller, open.version.definition, [...cells.keys()], tx);
  const transitions: Transition[] = [];
  for (const [id, values] of cells) {
    const before = rows.find((row) => row.id === id);
    if (!before) throw new Problem("stale", {}, [], say(texts["cell.gone"], locale));
    const application = { facts: applicationFacts(before, false), assigned: before.assigned, actedAs: acted(id) };
    const denial = may(caller, open.version.definition, { to: "fill-cell", table: open.shape, application });
    if (denial) throw refuse(denial, locale);
    const judged = await judgeCells(services, before, values, now);
    if ("findings" in judged)
      throw invalid(
        judged.findings.map(({ finding }) => finding),
        locale,
      );
    transitions.push(cellTransition(caller, open, before, values, judged, now));
  }
  return transitions;
}

/** The opinions with their new values, and the event that tells it. */
function cellTransition(
  caller: Caller,
  { table, role }: AccessibleTable,
  before: ApplicationRecord,
  values: readonly CellValue[],
  { version, opinions }: Exclude<Awaited<ReturnType<typeof judgeCells>>, { findings: unknown }>,
  now: number,
): Transition {
  const { code, name } = caller.organisation;
  const facts = applicationFacts(before, false);
  const made = [...opinions].map(([form, answers]) => ({
    form,
    answers,
    role,
    by: caller.displayName,
    accountId: caller.accountId,
    organisation: { code, name },
    at: now,
    sequence: before.chain.sequence + 1,
  }));
  const told = values.map(({ open, value }) => ({ form: open.form, at: open.field.pointer, before: openValue(open, facts), after: value }));
  const action: Action = { id: "table-edited", title: everywhere("table-edited"), from: [before.state], to: before.state, by: role };
  return transitionOf({
    version,
    before,
    action,
    by: authorOf(caller, role),
    now,
    input: { table, changes: told },
    changes: { opinions: [...before.opinions.filter(({ form }) => !opinions.has(form)), ...made] },
  });
}
