import { Problem, routes, type SummaryTable } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import { Empty, StateTag } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { documentsTexts } from "@shenbao/texts/documents";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api } from "../api/api.ts";
import { newKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Failure } from "../pages/Failure.tsx";
import { Page } from "../pages/Page.tsx";
import { useAccount } from "../session/use-session.ts";
import { HandInCard } from "./HandInCard.tsx";
import { moveRow } from "./move-row.ts";
import { RowsTable } from "./RowsTable.tsx";
import { SheetUpload } from "./SheetUpload.tsx";
import { TableBanners } from "./TableBanners.tsx";
import { useSheetText } from "./use-sheet-text.ts";
import { tableStanding } from "./table-standing.ts";

/** A summary table being made: its order, the workbook, the print, the stamped scan, the handing in. */
export function TableDesk({ table }: { table: SummaryTable }) {
  const t = useText();
  const s = useSheetText();
  const { noticeId, base, definition, duties } = useNotice();
  const queries = useQueryClient();
  const own = useAccount()?.organisation.code === table.organisation.code && definition.tables[table.table]?.by === duties.role;
  const open = own && !table.handedIn && !table.late;
  const [wanted, setWanted] = useState<string[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const standing = tableStanding(table);
  // Whoever orders faster than the network waits for nothing: one save at a time, each upon the one before, and only the last order.
  const latest = useRef(table);
  if (table.table !== latest.current.table || table.revision > latest.current.revision) latest.current = table;
  const newest = useRef<string[] | null>(null);
  const saving = useRef(Promise.resolve());
  const put = (next: SummaryTable) => {
    latest.current = next;
    for (const organisation of ["", table.organisation.code]) {
      if (queries.getQueryData(["tables", noticeId, table.table, organisation])) queries.setQueryData(["tables", noticeId, table.table, organisation], next);
    }
    void queries.invalidateQueries({ queryKey: ["tables", noticeId], exact: true });
  };
  const save = async (applications: string[]) => {
    if (newest.current !== applications) return;
    try {
      put(await api.call(routes.orderTable, { params: { noticeId, table: table.table }, body: { applications }, revision: latest.current.revision }));
    } catch (failure) {
      setError(failure);
      await queries.invalidateQueries({ queryKey: ["tables", noticeId, table.table] });
    } finally {
      if (newest.current === applications) setWanted(null);
    }
  };
  const order = (applications: string[]) => {
    newest.current = applications;
    setWanted(applications);
    setError(null);
    saving.current = saving.current.then(() => save(applications));
  };
  const saveCell = async (applicationId: string, column: string, value: Json) => {
    const key = newKey();
    const turn = saving.current.then(() =>
      api
        .call(routes.changeTable, {
          params: { noticeId, table: table.table },
          body: { changes: [{ applicationId, column, value }], order: null, preview: null },
          revision: latest.current.revision,
          key,
        })
        .then(put),
    );
    // What comes after does not fail because this did.
    saving.current = turn.catch(() => undefined);
    try {
      await turn;
    } catch (failure) {
      if (failure instanceof Problem && failure.code === "stale") await queries.invalidateQueries({ queryKey: ["tables", noticeId, table.table] });
      throw failure;
    }
    await queries.invalidateQueries({ queryKey: ["application", applicationId] });
  };
  const code = table.handedIn
    ? s("tables.printedHash", { hash: table.handedIn.hash })
    : s("tables.printed", { version: table.version, revision: table.revision, code: table.code ?? "–" });
  const ids = wanted ?? table.rows.map((row) => row.applicationId);
  const rows = ids.flatMap((id) => table.rows.filter((row) => row.applicationId === id));
  // Who fills it in takes the file from the card that takes it back.
  const fills = open && rows.length > 0;
  const where = { params: { noticeId, table: table.table }, query: own ? {} : { organisation: table.organisation.code } };
  const workbook = api.href(routes.getTableWorkbook, where);
  const official = api.href(routes.getTableDocument, where);
  return (
    <Page
      title={t.of(table.title)}
      back={{ to: `${base}/tables`, title: t("nav.tables") }}
      note={`${t.of(table.organisation.name)} · ${t("tables.rows", { count: table.rows.length })}`}
      heading={
        <>
          {t.of(table.title)} <StateTag title={t(standing.text)} tone={standing.tone} />
        </>
      }
      actions={
        <>
          {!fills && (
            <a className="sb-button sb-button-secondary" href={workbook} download>
              {t("tables.workbook")}
            </a>
          )}
          <a className="sb-button sb-button-secondary" href={official} download>
            {t("tables.pdf")}
          </a>
        </>
      }
    >
      <div className="sb-stack">
        {error !== null && <Failure error={error} />}
        {own && (
          <div className="ad-no-print sb-stack">
            <TableBanners table={table} />
            <HandInCard table={table} onTable={put} />
            {fills && <SheetUpload table={table} onTable={put} />}
          </div>
        )}
        {rows.length === 0 ? (
          <Empty title={t(table.late ? "tables.emptyLate" : "tables.empty")} text={t(table.late ? "tables.emptyLateText" : "tables.emptyText")} />
        ) : (
          <div className="ad-sheet">
            <div className="ad-sheet-head">
              {table.label && <p className="ad-sheet-label">{t.of(table.label)}</p>}
              <h2>{t.of(table.title)}</h2>
              <p className="ad-sheet-organisation">{say(documentsTexts["table.organisation"], t.locale, { name: t.of(table.organisation.name) })}</p>
            </div>
            <RowsTable
              table={table}
              rows={rows}
              onMove={open && table.order === "manual" ? (from, to) => order(moveRow(ids, from, to)) : undefined}
              onCell={open ? saveCell : undefined}
            />
            <div className="ad-sheet-foot">
              {table.footer.map((line, index) => (
                <p key={index}>{t.of(line)}</p>
              ))}
              <p className="ad-sheet-code">{code}</p>
            </div>
            <p className="ad-sheet-code ad-no-print">{code}</p>
          </div>
        )}
      </div>
    </Page>
  );
}
