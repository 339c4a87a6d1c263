import type { Bulk, BulkOutcome } from "@shenbao/contract";
import { Banner, Button, Pagination, StateTag } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { CancelTask } from "../tasks/CancelTask.tsx";
import { isUnderWay } from "../tasks/task-queries.ts";
import { TaskProgress } from "../tasks/TaskProgress.tsx";
import { bulkRowsQuery } from "./bulk-queries.ts";

const tones = { possible: "progress", done: "success", refused: "attention" } as const;

/** How many came out how, each to be opened; while it is under way, how far it is. */
export function BulkOutcomes({ bulk }: { bulk: Bulk }) {
  const t = useText();
  const { task, outcomes } = bulk;
  return (
    <div className="sb-stack">
      {isUnderWay(task) && (
        <div className="ad-task-result" role="status">
          <TaskProgress task={task} />
          <CancelTask task={task} />
        </div>
      )}
      {task.failure && (
        <Banner tone="error" locale={t.locale}>
          <p>{t.of(task.failure)}</p>
        </Banner>
      )}
      <ul className="ad-rows">
        {outcomes.map((outcome) => (
          <Outcome key={outcome.key} bulk={bulk} outcome={outcome} />
        ))}
      </ul>
    </div>
  );
}

function Outcome({ bulk, outcome }: { bulk: Bulk; outcome: BulkOutcome }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const said = t(`${bulk.action === null ? "release" : "bulk"}.${outcome.kind}`, { why: outcome.why ?? "" });
  return (
    <li className="ad-bulk-outcome">
      <span className="ad-rows-aside">
        <StateTag title={String(outcome.count)} tone={tones[outcome.kind]} />
        <span>{said}</span>
      </span>
      <Button kind="quiet" small aria-expanded={open} onClick={() => setOpen(!open)} aria-label={`${said} ${t(open ? "bulk.hide" : "bulk.show", { count: outcome.count })}`}>
        {t(open ? "bulk.hide" : "bulk.show", { count: outcome.count })}
      </Button>
      {open && <Rows bulk={bulk} outcome={outcome} />}
    </li>
  );
}

function Rows({ bulk, outcome }: { bulk: Bulk; outcome: BulkOutcome }) {
  const t = useText();
  const [at, setAt] = useState<{ after?: string; before?: string }>({});
  const query = useQuery(bulkRowsQuery(bulk.task.id, outcome.key, at));
  return (
    <div className="ad-bulk-rows">
      <Answered query={query}>
        {({ rows, next, previous, count }) => (
          <>
            <ul>
              {rows.map((row) => (
                <li key={row.id}>
                  {row.number === null && row.name === null ? t("bulk.unseen") : <Link to={`/n/${bulk.noticeId}/applications/${row.id}`}>{row.name ?? row.number}</Link>}{" "}
                  <span className="sb-muted sb-small">{[row.number, row.applicant].filter(Boolean).join(" · ")}</span>
                </li>
              ))}
            </ul>
            <Pagination
              locale={t.locale}
              count={count}
              onPrevious={previous === null ? undefined : () => setAt({ before: previous })}
              onNext={next === null ? undefined : () => setAt({ after: next })}
            />
          </>
        )}
      </Answered>
    </div>
  );
}
