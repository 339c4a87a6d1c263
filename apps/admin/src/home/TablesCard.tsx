import { Card, Countdown, StateTag } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { serverNow } from "../session/session-store.ts";
import { useAccount } from "../session/use-session.ts";
import { tableAddress } from "../tables/table-address.ts";
import { tableStanding } from "../tables/table-standing.ts";
import { tablesQuery } from "../tables/table-queries.ts";

/** One's own summary tables and how they stand; for those above, how many below have handed in. */
export function TablesCard() {
  const t = useText();
  const { noticeId, base } = useNotice();
  const own = useAccount()?.organisation.code;
  const query = useQuery(tablesQuery(noticeId));
  return (
    <Card title={t("nav.tables")} aside={<Link to={`${base}/tables`}>{t("home.allTables")}</Link>}>
      <Answered query={query}>
        {({ rows }) => {
          const mine = rows.filter((row) => row.organisation.code === own);
          const below = rows.filter((row) => row.organisation.code !== own);
          return (
            <>
              {rows.length === 0 && <p className="sb-muted">{t("tables.none")}</p>}
              {mine.length > 0 && (
                <ul className="ad-rows">
                  {mine.map((row) => {
                    const standing = tableStanding(row);
                    return (
                      <li key={row.table}>
                        <Link to={tableAddress(base, row.table)}>{t.of(row.title)}</Link>
                        <span className="ad-rows-aside">
                          <span className="sb-muted">{t("tables.rows", { count: row.rows })}</span>
                          <StateTag title={t(standing.text)} tone={standing.tone} />
                          {!row.handedIn && !row.late && <Countdown until={Date.parse(row.until)} now={serverNow} locale={t.locale} />}
                        </span>
                      </li>
                    );
                  })}
                </ul>
              )}
              {below.length > 0 && (
                <p className={mine.length > 0 ? "ad-gap" : undefined}>{t("home.tablesBelow", { handed: below.filter((row) => row.handedIn).length, count: below.length })}</p>
              )}
            </>
          );
        }}
      </Answered>
    </Card>
  );
}
