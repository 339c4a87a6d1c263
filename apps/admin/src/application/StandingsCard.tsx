import { routes } from "@shenbao/contract";
import { Card, StateTag } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";

const tones = { selected: "success", reserve: "attention", "passed-over": "neutral", tied: "attention", "below-pass-mark": "failure", incomplete: "neutral" } as const;

/** What released selections made of an application: its place in the ranking, its score, its place in the selection or on the reserve list, and why. Nothing where there is none, or it is not this role's to read. */
export function StandingsCard({ id }: { id: string }) {
  const t = useText();
  const { data } = useQuery({ queryKey: ["application", id, "standings"], queryFn: ({ signal }) => api.call(routes.listStandings, { params: { id }, signal }) });
  if (!data || data.rows.length === 0) return null;
  return (
    <div className="ad-standings">
      <Card title={t("standings.title")}>
        <ul className="ad-rows">
          {data.rows.map(({ review, title, proposal, reserve, place, score, reason, promoted }) => (
            <li key={review} className="ad-standing">
              <span className="ad-standing-head">
                <strong>{t.of(title)}</strong>
                <StateTag title={t(`standings.${proposal}`, { reserve: reserve ?? "" })} tone={promoted === null ? tones[proposal] : "success"} />
                {place !== null && <span>{t("standings.place", { place })}</span>}
                {score !== null && <span>{t("standings.score", { score })}</span>}
              </span>
              <span>{reason}</span>
              {promoted !== null && <span>{t("standings.promoted", { reason: promoted })}</span>}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
