import { Card } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Page } from "../pages/Page.tsx";
import { AssignmentsCard } from "./AssignmentsCard.tsx";
import { OutboxCard } from "./OutboxCard.tsx";
import { OverviewCharts } from "./OverviewCharts.tsx";
import { DeadlinesCard } from "./DeadlinesCard.tsx";
import { StatesCard } from "./StatesCard.tsx";
import { TablesCard } from "./TablesCard.tsx";
import { ReviewsCard } from "./ReviewsCard.tsx";

/** The first page of a notice: what waits for me, until when. */
export function DashboardPage() {
  const t = useText();
  const { definition, duties } = useNotice();
  return (
    <Page title={t.of(definition.title)} note={t("home.role", { role: t.of(duties.roleTitle) })}>
      <div className="ad-columns">
        <div className="sb-stack">
          {duties.scores ? <AssignmentsCard /> : <StatesCard />}
          {duties.reviews.length > 0 && <ReviewsCard />}
          {duties.tables && <TablesCard />}
          <OutboxCard />
        </div>
        <div className="sb-stack">
          <DeadlinesCard />
          <Card title={t("home.about")}>
            <p>{t.of(definition.summary)}</p>
          </Card>
        </div>
      </div>
      <OverviewCharts />
    </Page>
  );
}
