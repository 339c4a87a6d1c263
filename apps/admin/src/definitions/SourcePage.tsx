import { Spinner } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { lazy } from "react";
import { useParams } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { Page } from "../pages/Page.tsx";
import { draftQuery } from "./definition-queries.ts";

// The code editor is large: only for those who come here.
const DefinitionDesk = lazy(async () => ({ default: (await import("./DefinitionDesk.tsx")).DefinitionDesk }));

/** One definition as its JSON: edit, check, publish, versions. */
export function SourcePage() {
  const t = useText();
  const { id = "" } = useParams();
  const query = useQuery(draftQuery(id));
  if (query.data) return <DefinitionDesk key={id} draft={query.data} onReload={async () => (await query.refetch()).data} />;
  return (
    <Page title={t("definitions.one")} back={{ to: "/definitions", title: t("nav.definitions") }}>
      {query.error ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : <Spinner locale={t.locale} block />}
    </Page>
  );
}
