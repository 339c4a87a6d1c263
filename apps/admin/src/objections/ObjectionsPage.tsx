import { routes } from "@shenbao/contract";
import { Empty } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { NotFoundPage } from "../pages/NotFoundPage.tsx";
import { Page } from "../pages/Page.tsx";
import { ObjectionCard } from "./ObjectionCard.tsx";

/** The objections of a notice, those not decided first, for the role that handles them. */
export function ObjectionsPage() {
  const t = useText();
  const { noticeId, duties } = useNotice();
  const query = useQuery({
    queryKey: ["objections", noticeId],
    queryFn: ({ signal }) => api.call(routes.listObjections, { params: { noticeId }, signal }),
    enabled: duties.handlesObjections,
  });
  if (!duties.handlesObjections) return <NotFoundPage />;
  return (
    <Page title={t("objections.title")}>
      <Answered query={query}>
        {({ rows }) => {
          // What is to be decided first stands first; without a limit, what was made first.
          const open = rows.filter(({ state }) => state === "received" || state === "asked").sort((one, other) => (one.due ?? one.madeAt).localeCompare(other.due ?? other.madeAt));
          const late = open.filter((one) => one.late).length;
          return rows.length === 0 ? (
            <Empty title={t("objections.none")} text={t("objections.noneText")} />
          ) : (
            <div className="sb-stack">
              {open.length > 0 && (
                <p>
                  {t("objections.openCount", { count: open.length })}
                  {late > 0 && <strong> · {t("objections.lateCount", { count: late })}</strong>}
                </p>
              )}
              {[...open, ...rows.filter((one) => !open.includes(one))].map((objection) => (
                <ObjectionCard key={objection.id} objection={objection} />
              ))}
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}
