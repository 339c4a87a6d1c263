import type { Replay, ReplayedApplication } from "@shenbao/contract";
import { Button, Empty, Pagination, StateTag } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Link, useLocation, useNavigate, useSearchParams } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { noticeQuery } from "../notice/notice-queries.ts";
import { trackTitles } from "../notice/track-titles.ts";
import { Answered } from "../pages/Answered.tsx";
import { DataTable } from "../pages/DataTable.tsx";
import { readNarrowing } from "./replay-address.ts";
import { isUnderWay, replayedQuery, type ReplayedQuery } from "./replay-queries.ts";
import { outcomeTones } from "./replay-words.ts";

const shown = 5;

/** The applications of a replay, narrowed to what was chosen in its tables; each opens as in the list of its notice. */
export function ReplayedList({ replay }: { replay: Replay }) {
  const t = useText();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [search] = useSearchParams();
  const narrowing = readNarrowing(search);
  const [after, before] = [search.get("after"), search.get("before")];
  const query = useQuery(replayedQuery(replay.id, { ...narrowing, ...(after && { after }), ...(before && { before }) } as ReplayedQuery, isUnderWay(replay) ? 0 : replay.done));
  const notice = useQuery(noticeQuery(replay.noticeId));
  const heading = useRef<HTMLHeadingElement>(null);
  const key = JSON.stringify(narrowing);
  useEffect(() => {
    if (hash !== "#applications") return;
    heading.current?.scrollIntoView({ block: "start" });
    heading.current?.focus({ preventScroll: true });
  }, [hash, key]);
  const titles = trackTitles(notice.data?.definition);
  const said = [
    narrowing.outcome && t(`replay.outcome.${narrowing.outcome as ReplayedApplication["outcome"]}`),
    narrowing.key && t.of(replay.rules.find((rule) => rule.key === narrowing.key)?.message),
    narrowing.receiver && t.of(replay.receivers.find(({ code }) => code === narrowing.receiver)?.name),
    narrowing.track && t.of(titles.get(narrowing.track)),
  ].filter(Boolean);
  const page = (edge: { after?: string; before?: string }) =>
    navigate({ search: `?${new URLSearchParams({ ...narrowing, ...edge } as Record<string, string>).toString()}`, hash: "#applications" });
  return (
    <section>
      <h3 className="ad-sub" id="applications" tabIndex={-1} ref={heading}>
        {t("replay.applications")}
      </h3>
      {said.length > 0 && (
        <p className="ad-rows-aside">
          {t("replay.narrowed", { what: said.join("；") })}{" "}
          <Button small onClick={() => void navigate({ search: "", hash: "#applications" })}>
            {t("replay.widen")}
          </Button>
        </p>
      )}
      <Answered query={query}>
        {({ rows, next, previous, count }) =>
          rows.length === 0 ? (
            <Empty title={t("replay.listNone")} text={t("replay.listNoneText")} />
          ) : (
            <>
              <DataTable
                caption={t("replay.applications")}
                rows={rows.map((row, i) => ({ ...row, place: i }))}
                rowId={({ applicationId, place }) => applicationId ?? String(place)}
                columns={[
                  { id: "name", main: true, title: t("replay.application"), cell: (row) => <Named row={row} noticeId={replay.noticeId} /> },
                  { id: "applicant", title: t("replay.applicant"), cell: (row) => row.applicant ?? "—" },
                  { id: "receiver", title: t("replay.receiver"), cell: (row) => t.of(row.receiver) || "—" },
                  { id: "track", title: t("replay.track"), cell: (row) => t.of(titles.get(row.track)) || row.track },
                  { id: "outcome", title: t("replay.outcome"), cell: (row) => <StateTag title={t(`replay.outcome.${row.outcome}`)} tone={outcomeTones[row.outcome]} /> },
                  { id: "why", title: t("replay.why"), cell: (row) => <Why row={row} /> },
                ]}
              />
              <Pagination
                locale={t.locale}
                count={count}
                onPrevious={previous === null ? undefined : () => void page({ before: previous })}
                onNext={next === null ? undefined : () => void page({ after: next })}
              />
            </>
          )
        }
      </Answered>
    </section>
  );
}

function Named({ row, noticeId }: { row: ReplayedApplication; noticeId: string }) {
  const t = useText();
  if (row.applicationId === null) return <span className="sb-muted">{t("replay.hidden")}</span>;
  return (
    <>
      <Link to={`/n/${noticeId}/applications/${row.applicationId}`}>{row.name ?? t("replay.unnamed")}</Link>
      <span className="ad-persona-line sb-muted">{row.number}</span>
    </>
  );
}

function Why({ row }: { row: ReplayedApplication }) {
  const t = useText();
  return (
    <ul className="ad-plain">
      {row.findings.slice(0, shown).map(({ at, key, message }, i) => (
        <li key={`${key} ${at} ${i}`}>{t.of(message)}</li>
      ))}
      {row.findingsCount > Math.min(shown, row.findings.length) && row.findings.length > 0 && (
        <li className="sb-muted">{t("replay.more", { count: row.findingsCount - Math.min(shown, row.findings.length) })}</li>
      )}
      {row.dropped > 0 && <li className="sb-muted">{t("replay.dropped", { count: row.dropped })}</li>}
    </ul>
  );
}
