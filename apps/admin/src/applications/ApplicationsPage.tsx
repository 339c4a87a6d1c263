import { ListBase } from "react-admin";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Page } from "../pages/Page.tsx";
import { ApplicationsList } from "./ApplicationsList.tsx";

/** The applications that the person's role sees in the notice; columns, filters and order come from the form's schema. */
export function ApplicationsPage() {
  const t = useText();
  const { noticeId } = useNotice();
  return (
    <Page title={t("nav.applications")}>
      <ListBase
        key={noticeId}
        resource="applications"
        filter={{ noticeId }}
        sort={{ field: "submittedAt", order: "DESC" }}
        perPage={25}
        storeKey={`applications.${noticeId}`}
        exporter={false}
        disableAuthentication
      >
        <ApplicationsList />
      </ListBase>
    </Page>
  );
}
