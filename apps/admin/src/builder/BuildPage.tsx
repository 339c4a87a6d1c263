import { Spinner } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { lazy } from "react";
import { useParams } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { Page } from "../pages/Page.tsx";
import { useAccount } from "../session/use-session.ts";
import { openDraftQuery } from "./open-draft-query.ts";

// The builder is large: only for those who come here.
const BuildDesk = lazy(async () => ({ default: (await import("./GuardedDesk.tsx")).GuardedDesk }));

/** The builder of one definition. */
export function BuildPage() {
  const t = useText();
  const { id = "" } = useParams();
  const account = useAccount();
  const query = useQuery(openDraftQuery(id, account?.id ?? ""));
  if (query.data) return <BuildDesk key={id} open={query.data} />;
  return (
    <Page title={t("definitions.one")} back={{ to: "/definitions", title: t("nav.definitions") }}>
      {query.error ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : <Spinner locale={t.locale} block />}
    </Page>
  );
}
