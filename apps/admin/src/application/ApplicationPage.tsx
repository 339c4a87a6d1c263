import { Spinner } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { versionQuery } from "../notice/notice-queries.ts";
import { Failure } from "../pages/Failure.tsx";
import { Page } from "../pages/Page.tsx";
import { applicationQuery } from "./application-queries.ts";
import { ApplicationDesk } from "./ApplicationDesk.tsx";

/** One application, read under the version of the notice it was begun with. */
export function ApplicationPage() {
  const t = useText();
  const { id = "" } = useParams();
  const { noticeId, base } = useNotice();
  const application = useQuery(applicationQuery(id));
  const version = useQuery({ ...versionQuery(noticeId, application.data?.version ?? 1), enabled: application.data !== undefined });
  if (application.data && version.data) return <ApplicationDesk key={id} application={application.data} definition={version.data.definition} />;
  const error = application.error ?? version.error;
  return (
    <Page title={t("application.title")} back={{ to: `${base}/applications`, title: t("nav.applications") }}>
      {error ? <Failure error={error} onRetry={() => void (application.error ? application.refetch() : version.refetch())} /> : <Spinner locale={t.locale} block />}
    </Page>
  );
}
