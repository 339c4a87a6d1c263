import { routes, type SummaryTable } from "@shenbao/contract";
import { Banner, Button, Card, Countdown, DescriptionList, Dialog, formatMoment } from "@shenbao/renderer";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Failure } from "../pages/Failure.tsx";
import { useDoingOnce } from "../pages/use-doing.ts";
import { serverNow } from "../session/session-store.ts";
import { useSheetText } from "./use-sheet-text.ts";
import { ScanUpload } from "./ScanUpload.tsx";

/** Scan and handing in of one's own table: what is to be done until when, or what was handed in. */
export function HandInCard({ table, onTable }: { table: SummaryTable; onTable(table: SummaryTable): void }) {
  const t = useText();
  const s = useSheetText();
  const { noticeId, definition } = useNotice();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { busy, error, runOnce } = useDoingOnce();
  const deadline = formatMoment(table.until, t.locale, definition.timezone);
  const needsScan = definition.tables[table.table]?.handIn.scan === true;
  const ofTable = definition.tables[table.table]?.tracks;
  const tracks = definition.tracks
    .filter(({ id }) => ofTable === undefined || ofTable.includes(id))
    .map(({ title }) => t.of(title))
    .join(t.locale === "en" ? ", " : "、");
  const handIn = async () => {
    const done = await runOnce(async (keyFor) => {
      const params = { noticeId, table: table.table };
      onTable(await api.call(routes.handInTable, { params, body: {}, revision: table.revision, key: keyFor([table.table, table.revision]) }));
    });
    setAsking(false);
    const outdated = done ? [["counts"], ["application"], ["applications"]] : [["tables", noticeId, table.table]];
    await Promise.all(outdated.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  if (table.handedIn) {
    return (
      <Card title={t("tables.handedIn")}>
        <DescriptionList
          items={[
            { term: t("tables.at"), value: formatMoment(table.handedIn.at, t.locale, definition.timezone) },
            { term: t("tables.by"), value: table.handedIn.by },
            { term: s("tables.code"), value: table.code ?? "–" },
            { term: t("tables.hash"), value: <code className="ad-hash">{table.handedIn.hash}</code> },
            ...(table.scan ? [{ term: t("tables.scan"), value: <a href={api.href(routes.getFile, { params: { id: table.scan.id } })}>{table.scan.name}</a> }] : []),
          ]}
        />
        <p className="sb-muted sb-small">{s("tables.bound", { version: table.handedIn.version, revision: table.handedIn.revision ?? "–", rows: table.rows.length })}</p>
      </Card>
    );
  }
  return (
    <Card
      title={t("tables.handIn")}
      aside={<Countdown until={Date.parse(table.until)} now={serverNow} locale={t.locale} onOver={() => void queries.invalidateQueries({ queryKey: ["tables", noticeId] })} />}
    >
      <div className="sb-stack">
        {error !== null && <Failure error={error} />}
        {table.late ? (
          <Banner tone="warning" locale={t.locale} title={t("tables.lateTitle")}>
            <p>{t("tables.lateText", { deadline })}</p>
            {table.scan && (
              <p>
                {t("tables.scanHere")} <a href={api.href(routes.getFile, { params: { id: table.scan.id } })}>{table.scan.name}</a>
              </p>
            )}
          </Banner>
        ) : (
          <>
            <p>{t(needsScan ? "tables.handInNote" : "tables.handInNoteNoScan", { deadline })}</p>
            {needsScan && <ScanUpload table={table} />}
            <div>
              <Button kind="primary" disabled={table.rows.length === 0 || table.missing.length > 0 || (needsScan && !table.scan)} onClick={() => setAsking(true)}>
                {t("tables.handIn")}
              </Button>
            </div>
          </>
        )}
      </div>
      <Dialog
        open={asking}
        title={t("tables.handInAsk", { title: t.of(table.title) })}
        locale={t.locale}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" busy={busy} onClick={() => void handIn()}>
              {t("tables.handInDo")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
          </>
        }
      >
        <p>{t("tables.handInAskText", { count: table.rows.length })}</p>
        <p>
          <strong>{t("tables.handInFinal", { tracks })}</strong>
        </p>
        {table.scanOld && (
          <p>
            <strong>{s("tables.scanOldAsk")}</strong>
          </p>
        )}
        <p className="sb-muted">{t("tables.untilText", { deadline })}</p>
      </Dialog>
    </Card>
  );
}
