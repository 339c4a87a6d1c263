import type { NoticeSummary } from "@shenbao/contract";
import { formatMoment } from "@shenbao/renderer";
import { Link } from "react-router";
import { session } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";

/** A notice that takes no applications now. */
export function ClosedNotice({ notice }: { notice: NoticeSummary }) {
  const { say, text, locale } = useSay();
  const opens = Date.parse(notice.opens);
  return (
    <li>
      <div>
        <p>
          <Link to={`/notices/${notice.id}`}>{text(notice.title)}</Link>
        </p>
        <p className="sb-muted sb-small">
          {text(notice.issuer)}
          {opens > session.now() && ` · ${say("home.opensAt", { at: formatMoment(opens, locale) })}`}
        </p>
      </div>
      {notice.results && (
        <Link to={`/notices/${notice.id}/result`}>
          {say("home.result")}
          <span className="sb-hidden">{`: ${text(notice.title)}`}</span>
        </Link>
      )}
    </li>
  );
}
