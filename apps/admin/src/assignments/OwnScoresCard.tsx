import type { Assignment } from "@shenbao/contract";
import { Card } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { PageLink } from "../pages/PageLink.tsx";

/** One's own totals beside each other, highest first: what has been typed counts too, as it stands. */
export function OwnScoresCard({ rows }: { rows: (Assignment & { standing: number })[] }) {
  const t = useText();
  const number = new Intl.NumberFormat(t.locale, { maximumFractionDigits: 2 });
  const most = Math.max(1, ...rows.map(({ standing }) => standing));
  return (
    <Card title={t("own.calibration")}>
      <p className="sb-muted">{t("own.calibrationText")}</p>
      <ol className="ad-own-scores">
        {[...rows]
          .sort((one, other) => other.standing - one.standing || one.number.localeCompare(other.number))
          .map((row) => (
            <li key={row.id}>
              <span>
                <PageLink to={`/assignments/${row.id}`}>{row.name || row.number}</PageLink>
                {row.status !== "scored" && <span className="sb-muted sb-small"> {t("own.draft")}</span>}
              </span>
              <strong className="sb-number">{number.format(row.standing)}</strong>
              <meter min={0} max={most} value={row.standing} aria-label={row.name || row.number} />
            </li>
          ))}
      </ol>
    </Card>
  );
}
