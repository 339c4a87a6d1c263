import { routes, type Task } from "@shenbao/contract";
import { buttonClass, Empty, formatMoment, Pagination, StateTag } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router-dom";
import { api } from "../api/api.ts";
import { showSize } from "../language/show-size.ts";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { DataTable } from "../pages/DataTable.tsx";
import { Page } from "../pages/Page.tsx";
import { CancelTask } from "./CancelTask.tsx";
import { isUnderWay, stateTones, tasksQuery } from "./task-queries.ts";
import { TaskProgress } from "./TaskProgress.tsx";

/** Kinds whose tasks have a report of their own. */
const reported = new Set(["bulk", "bulk-plan"]);

/** One's own tasks in the background: how far each is, what came of it, its file. */
export function TasksPage() {
  const t = useText();
  const [at, setAt] = useState<{ after?: string; before?: string }>({});
  const query = useQuery(tasksQuery(at));
  return (
    <Page title={t("tasks.title")} note={t("tasks.note")}>
      <Answered query={query}>
        {({ rows, next, previous, count }) =>
          rows.length === 0 && !at.after ? (
            <Empty title={t("tasks.none")} text={t("tasks.noneText")} />
          ) : (
            <div className="sb-stack ad-list">
              <DataTable
                caption={t("tasks.title")}
                rows={rows}
                rowId={(task) => task.id}
                columns={[
                  {
                    id: "what",
                    main: true,
                    title: t("tasks.what"),
                    cell: (task) => (reported.has(task.kind) ? <Link to={`/tasks/${task.id}`}>{t.of(task.title)}</Link> : t.of(task.title)),
                  },
                  { id: "started", title: t("tasks.started"), cell: (task) => formatMoment(task.startedAt, t.locale) },
                  { id: "state", title: t("tasks.state"), cell: (task) => <StateTag title={t(`tasks.state.${task.state}`)} tone={stateTones[task.state]} /> },
                  { id: "result", title: t("tasks.result"), cell: (task) => <TaskResult task={task} /> },
                ]}
              />
              <Pagination
                locale={t.locale}
                count={count}
                onPrevious={previous === null ? undefined : () => setAt({ before: previous })}
                onNext={next === null ? undefined : () => setAt({ after: next })}
              />
            </div>
          )
        }
      </Answered>
    </Page>
  );
}

/** While a task runs, how far it is and a way to end it; then its sentence and its file. */
export function TaskResult({ task }: { task: Task }) {
  const t = useText();
  if (isUnderWay(task)) {
    return (
      <span className="ad-task-result">
        <TaskProgress task={task} />
        <CancelTask task={task} />
      </span>
    );
  }
  return (
    <span className="ad-task-result">
      <span>{task.failure ? t.of(task.failure) : t.of(task.summary)}</span>
      {task.file && (
        <a
          className={buttonClass("secondary", { small: true })}
          href={api.href(routes.getTaskFile, { params: { id: task.id } })}
          download
          title={t("tasks.downloadName", { name: task.file.name })}
        >
          {t("tasks.download", { size: showSize(task.file.size) })}
        </a>
      )}
      {task.file && task.keptUntil && <span className="sb-muted sb-small">{t("tasks.keptUntil", { at: formatMoment(task.keptUntil, t.locale) })}</span>}
    </span>
  );
}
