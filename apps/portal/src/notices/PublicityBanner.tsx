import type { Result } from "@shenbao/contract";
import { Banner, Card, Countdown, formatMoment } from "@shenbao/renderer";
import { Link } from "react-router";
import { session } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";

/** How long the list is open to objections, what changed since the edition before, and the earlier editions. */
export function PublicityBanner({ result, onOver }: { result: Result; onOver(): void }) {
  const { say, locale } = useSay();
  const { period, changes, editions, note, edition } = result;
  const newest = editions[0]?.edition ?? edition;
  const label = (row: Record<string, string | number | null>) =>
    result.columns
      .slice(0, 3)
      .map(({ id }) => row[id])
      .filter((value) => value !== null && value !== undefined)
      .join(" · ");
  return (
    <>
      {edition < newest && (
        <Banner tone="warning" locale={locale}>
          <p>
            {say("publicity.newer", { edition })} <Link to={`/notices/${result.noticeId}/result`}>{say("publicity.toNewest")}</Link>
          </p>
        </Banner>
      )}
      {period && edition === newest && (
        <Banner tone={period.over ? "success" : "info"} locale={locale}>
          <p>{say(period.over ? "publicity.over" : "publicity.until", { at: formatMoment(period.until, locale) })}</p>
          {!period.over && (
            <p>
              {say("publicity.left")} <Countdown until={Date.parse(period.until)} now={session.now} locale={locale} onOver={onOver} />
            </p>
          )}
        </Banner>
      )}
      {changes && (
        <Card title={say("publicity.changes")}>
          {note !== null && <p className="sb-measure">{note}</p>}
          <ul>
            {changes.added.map((row, index) => (
              <li key={`added ${index}`}>{`${say("publicity.added")}：${label(row)}`}</li>
            ))}
            {changes.removed.map((row, index) => (
              <li key={`removed ${index}`}>{`${say("publicity.removed")}：${label(row)}`}</li>
            ))}
          </ul>
        </Card>
      )}
      {editions.length > 1 && (
        <nav aria-label={say("publicity.editions")} className="sb-muted">
          {say("publicity.editions")}
          {editions.map((one) => (
            <span key={one.edition}>
              {" · "}
              {one.edition === edition ? (
                say("publicity.edition", { edition: one.edition })
              ) : (
                <Link
                  to={`/notices/${result.noticeId}/result?edition=${one.edition}`}
                >{`${say("publicity.edition", { edition: one.edition })}（${formatMoment(one.publishedAt, locale)}）`}</Link>
              )}
            </span>
          ))}
        </nav>
      )}
    </>
  );
}
