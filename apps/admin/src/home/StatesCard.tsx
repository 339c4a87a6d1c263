import { routes } from "@shenbao/contract";
import { Card, Empty, StateTag } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { api } from "../api/api.ts";
import { listAddress } from "../applications/list-address.ts";
import { showCount } from "../language/show-count.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";

/** How many applications there are in each state: those that wait for this role first and large. */
export function StatesCard() {
  const t = useText();
  const { noticeId, definition, duties, base } = useNotice();
  const query = useQuery({
    queryKey: ["counts", noticeId],
    queryFn: ({ signal }) => api.call(routes.countApplications, { params: { noticeId }, signal }),
    refetchInterval: 60_000,
  });
  return (
    <Card title={t("home.waiting")} aside={<Link to={`${base}/applications`}>{t("home.all")}</Link>}>
      <Answered query={query}>
        {({ states, prepared }) => {
          const count = (state: string) => states[state] ?? { value: 0, capped: false };
          const others = duties.states.filter((state) => !duties.waiting.includes(state) && count(state).value > 0);
          const title = (state: string) => t.of(definition.workflow.states[state]?.title);
          if (duties.states.every((state) => count(state).value === 0)) return <Empty title={t("home.nothing")} text={t("home.nothingText")} />;
          return (
            <>
              {duties.waiting.length > 0 && (
                <ul className="ad-tiles">
                  {duties.waiting.map((state) => (
                    <li key={state}>
                      <Link to={listAddress(base, { state })} className={`ad-tile${count(state).value > 0 ? " ad-tile-full" : ""}`}>
                        <span className="ad-tile-count">{showCount(count(state), t.locale)}</span>
                        <span>{title(state)}</span>
                      </Link>
                    </li>
                  ))}
                  {prepared && prepared.value > 0 && (
                    <li>
                      <Link to={listAddress(base, { prepared: true })} className="ad-tile ad-tile-full">
                        <span className="ad-tile-count">{showCount(prepared, t.locale)}</span>
                        <span>{t("decision.tab")}</span>
                      </Link>
                    </li>
                  )}
                </ul>
              )}
              {others.length > 0 && (
                <>
                  <h3 className="ad-sub">{t("home.others")}</h3>
                  <ul className="ad-state-list">
                    {others.map((state) => (
                      <li key={state}>
                        <Link to={listAddress(base, { state })}>
                          <StateTag title={title(state)} tone={definition.workflow.states[state]?.tone ?? "neutral"} />
                          <span className="sb-number">{showCount(count(state), t.locale)}</span>
                        </Link>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </>
          );
        }}
      </Answered>
    </Card>
  );
}
