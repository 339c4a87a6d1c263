import type { NoticeDefinition } from "@shenbao/engine";
import { Banner } from "@shenbao/renderer";
import { Link } from "react-router";
import { useSay } from "../client/use-say.ts";
import { limitsOf, sayLimit } from "./limits-of.ts";

interface NoticeLimitsProps {
  definition: NoticeDefinition;
  /** Only the limits that this track's applications come under, as a reminder before submitting. */
  track?: string;
}

/** How many applications a notice takes of one organisation, and of one thing: said before somebody begins, and before it is handed in. */
export function NoticeLimits({ definition, track }: NoticeLimitsProps) {
  const { say, text, locale } = useSay();
  const limits = limitsOf(definition, track);
  if (limits.length === 0) return null;
  const drafts = limits.every(({ limit }) => !limit.states.includes(definition.workflow.initial));
  return (
    <Banner tone="info" locale={locale} title={say(track === undefined ? "limits.title" : "limits.checked")}>
      <ul className="p-limits">
        {limits.map(({ id, limit }) => (
          <li key={id}>
            <strong>{text(limit.title)}</strong>
            <span className="sb-small">
              {sayLimit(definition, limit, locale)}
              {limit.clause !== undefined && (
                <>
                  {say("list.semicolon")}
                  <Link to={`/notices/${definition.id}#clause-${limit.clause}`}>{say("limits.clause", { id: limit.clause })}</Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {drafts && track === undefined && <p className="sb-small">{say("limits.drafts")}</p>}
    </Banner>
  );
}
