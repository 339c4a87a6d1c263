import { Card } from "@shenbao/renderer";
import { Link } from "react-router-dom";
import { useQueries } from "@tanstack/react-query";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { rankingQuery } from "../reviews/ranking-query.ts";

/** The review rounds this role runs, and how far they are. */
export function ReviewsCard() {
  const t = useText();
  const { noticeId, duties, base } = useNotice();
  const queries = useQueries({ queries: duties.reviews.map(({ id }) => rankingQuery(noticeId, id)) });
  return (
    <Card title={t("reviews.title")}>
      <ul className="ad-rows">
        {duties.reviews.map(({ id, title }, index) => {
          const query = queries[index];
          return (
            <li key={id}>
              <Link to={`${base}/reviews/${id}`}>{t.of(title)}</Link>
              {query && (
                <Answered query={query}>
                  {(ranking) => (
                    <span className="sb-muted">
                      {ranking.selection
                        ? t(ranking.selection.released ? "selection.released" : "selection.prepared")
                        : t("reviews.progress", { rows: ranking.rows.length + ranking.unassigned, missing: ranking.missing })}
                    </span>
                  )}
                </Answered>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
