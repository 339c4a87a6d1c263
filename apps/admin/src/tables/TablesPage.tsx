import { Countdown, Empty, formatMoment, StateTag } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { DataTable } from "../pages/DataTable.tsx";
import { Page } from "../pages/Page.tsx";
import { serverNow } from "../session/session-store.ts";
import { useAccount } from "../session/use-session.ts";
import { tableAddress } from "./table-address.ts";
import { tablesQuery } from "./table-queries.ts";
import { useSheetText } from "./use-sheet-text.ts";
import { tableStanding } from "./table-standing.ts";

/** The summary tables: one's own first, then those of the organisations below. */
export function TablesPage() {
  const t = useText();
  const s = useSheetText();
  const { noticeId, definition, base } = useNotice();
  const own = useAccount()?.organisation.code;
  const query = useQuery(tablesQuery(noticeId));
  return (
    <Page title={t("nav.tables")}>
      <Answered query={query}>
        {({ rows }) => {
          if (rows.length === 0) return <Empty title={t("tables.none")} text={t("tables.noneText")} />;
          const sorted = [...rows].sort((a, b) => Number(b.organisation.code === own) - Number(a.organisation.code === own));
          return (
            <DataTable
              caption={t("nav.tables")}
              rows={sorted}
              rowId={(row) => `${row.table} ${row.organisation.code}`}
              columns={[
                {
                  id: "title",
                  main: true,
                  title: t("tables.table"),
                  cell: (row) => <Link to={tableAddress(base, row.table, row.organisation.code === own ? undefined : row.organisation.code)}>{t.of(row.title)}</Link>,
                },
                { id: "organisation", title: t("tables.organisation"), cell: (row) => t.of(row.organisation.name) },
                { id: "rows", title: t("tables.count"), align: "right", cell: (row) => row.rows },
                {
                  id: "standing",
                  title: t("tables.standing"),
                  cell: (row) => {
                    const { text, tone } = tableStanding(row);
                    return <StateTag title={t(text)} tone={tone} />;
                  },
                },
                {
                  id: "until",
                  title: t("tables.until"),
                  cell: (row) =>
                    row.handedIn ? (
                      <span className="ad-whole">{t("tables.handedInAt", { at: formatMoment(row.handedIn.at, t.locale, definition.timezone) })}</span>
                    ) : (
                      <>
                        <span className="ad-whole">{formatMoment(row.until, t.locale, definition.timezone)}</span>{" "}
                        <Countdown until={Date.parse(row.until)} now={serverNow} locale={t.locale} />
                        {row.waiver && (
                          <p className="sb-small">
                            {s("tables.waiverText", { before: formatMoment(row.waiver.before, t.locale, definition.timezone), reason: row.waiver.reason })}
                          </p>
                        )}
                      </>
                    ),
                },
              ]}
            />
          );
        }}
      </Answered>
    </Page>
  );
}
