import type { SummaryTable } from "@shenbao/contract";
import { Banner, formatMoment } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { useSheetText } from "./use-sheet-text.ts";

/** What is special about a table: its deadline was put off, cells are empty that must not be, its scan is older than it. */
export function TableBanners({ table }: { table: SummaryTable }) {
  const t = useText();
  const s = useSheetText();
  const { definition } = useNotice();
  const moment = (at: string) => formatMoment(at, t.locale, definition.timezone);
  return (
    <>
      {table.waiver && (
        <Banner tone="info" locale={t.locale} title={s("tables.waiver", { at: moment(table.until) })}>
          <p>{s("tables.waiverText", { before: moment(table.waiver.before), reason: table.waiver.reason })}</p>
        </Banner>
      )}
      {table.missing.length > 0 && (
        <Banner tone="warning" locale={t.locale} title={`${s("tables.missing")}（${table.missing.length}）`}>
          <ul>
            {table.missing.map(({ applicationId, column }) => {
              const row = table.rows.find((one) => one.applicationId === applicationId);
              return (
                <li key={`${applicationId} ${column}`}>
                  {s("tables.missingCell", { place: row?.order ?? 0, name: row?.name ?? "", column: t.of(table.columns.find(({ id }) => id === column)?.title) })}
                </li>
              );
            })}
          </ul>
        </Banner>
      )}
      {table.scanOld && !table.late && (
        <Banner tone="warning" locale={t.locale}>
          <p>{s("tables.scanOld")}</p>
        </Banner>
      )}
    </>
  );
}
