import { Spinner } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Failure } from "../pages/Failure.tsx";
import { Page } from "../pages/Page.tsx";
import { tableQuery } from "./table-queries.ts";
import { TableDesk } from "./TableDesk.tsx";

/** One summary table. */
export function TablePage() {
  const t = useText();
  const { table = "" } = useParams();
  const [search] = useSearchParams();
  const { noticeId, base } = useNotice();
  const query = useQuery(tableQuery(noticeId, table, search.get("organisation") ?? undefined));
  if (query.data) return <TableDesk table={query.data} />;
  return (
    <Page title={t("nav.tables")} back={{ to: `${base}/tables`, title: t("nav.tables") }}>
      {query.error ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : <Spinner locale={t.locale} block />}
    </Page>
  );
}
