import { Spinner } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router-dom";
import { applicationQuery } from "../application/application-queries.ts";
import { useText } from "../language/use-text.ts";
import { versionQuery } from "../notice/notice-queries.ts";
import { Failure } from "../pages/Failure.tsx";
import { Page } from "../pages/Page.tsx";
import { assignmentQuery } from "./assignment-queries.ts";
import { ScoreDesk } from "./ScoreDesk.tsx";

/** One assignment: the application to read, the sheet to fill. */
export function AssignmentPage() {
  const t = useText();
  const { id = "" } = useParams();
  const assignment = useQuery(assignmentQuery(id));
  const application = useQuery({ ...applicationQuery(assignment.data?.applicationId ?? ""), enabled: assignment.data !== undefined });
  const version = useQuery({ ...versionQuery(assignment.data?.noticeId ?? "", assignment.data?.version ?? 1), enabled: assignment.data !== undefined });
  if (assignment.data && application.data && version.data)
    return <ScoreDesk key={id} assignment={assignment.data} application={application.data} definition={version.data.definition} />;
  const failed = [assignment, application, version].find(({ error }) => error);
  return (
    <Page title={t("assignments.one")} back={{ to: "/assignments", title: t("nav.assignments") }}>
      {failed ? <Failure error={failed.error} onRetry={() => void failed.refetch()} /> : <Spinner locale={t.locale} block />}
    </Page>
  );
}
