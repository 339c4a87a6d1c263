import { Empty } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { Route, Routes, useParams } from "react-router-dom";
import { ApplicationPage } from "../application/ApplicationPage.tsx";
import { ApplicationsPage } from "../applications/ApplicationsPage.tsx";
import { DashboardPage } from "../home/DashboardPage.tsx";
import { useText } from "../language/use-text.ts";
import { ObjectionsPage } from "../objections/ObjectionsPage.tsx";
import { OutboxPage } from "../outbox/OutboxPage.tsx";
import { Answered } from "../pages/Answered.tsx";
import { NotFoundPage } from "../pages/NotFoundPage.tsx";
import { Page } from "../pages/Page.tsx";
import { ResultPage } from "../results/ResultPage.tsx";
import { ReviewPage } from "../reviews/ReviewPage.tsx";
import { useAccount } from "../session/use-session.ts";
import { TablePage } from "../tables/TablePage.tsx";
import { TablesPage } from "../tables/TablesPage.tsx";
import { dutiesOf } from "./duties.ts";
import { NoticeContext } from "./NoticeContext.ts";
import { noticeQuery } from "./notice-queries.ts";
import { rememberNotice } from "./remembered-notice.ts";

/** The pages of one notice, for whoever has a role in it. */
export function NoticeRoutes() {
  const t = useText();
  const { noticeId = "" } = useParams();
  const query = useQuery(noticeQuery(noticeId));
  const level = useAccount()?.organisation.level ?? "";
  const here = useMemo(
    () => query.data && { noticeId, version: query.data.version, definition: query.data.definition, duties: dutiesOf(query.data.definition, level), base: `/n/${noticeId}` },
    [query.data, noticeId, level],
  );
  useEffect(() => {
    if (query.data) rememberNotice(noticeId);
  }, [query.data, noticeId]);
  if (!here) {
    return (
      <Page title={t("nav.home")}>
        <Answered query={query}>{() => null}</Answered>
      </Page>
    );
  }
  if (!here.duties.role) {
    return (
      <Page title={t.of(here.definition.title)}>
        <Empty title={t("notice.noRole")} text={t("notice.noRoleText")} />
      </Page>
    );
  }
  return (
    <NoticeContext value={here}>
      <Routes>
        <Route index element={<DashboardPage />} />
        <Route path="applications" element={<ApplicationsPage />} />
        <Route path="applications/:id" element={<ApplicationPage />} />
        <Route path="tables" element={<TablesPage />} />
        <Route path="tables/:table" element={<TablePage />} />
        <Route path="reviews/:review" element={<ReviewPage />} />
        <Route path="outbox" element={<OutboxPage />} />
        <Route path="result" element={<ResultPage />} />
        <Route path="objections" element={<ObjectionsPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </NoticeContext>
  );
}
