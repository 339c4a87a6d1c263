import type { Task } from "@shenbao/contract";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useNotify } from "react-admin";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { useAccount } from "../session/use-session.ts";
import { isUnderWay, newestTasksQuery } from "./task-queries.ts";

/** In the bar, while something is under way: how many tasks, leading to them. Says when one is over, wherever one is. */
export function TasksWatch() {
  const t = useText();
  const notify = useNotify();
  const account = useAccount();
  const { data } = useQuery({ ...newestTasksQuery, enabled: account !== null });
  const open = useRef(new Set<string>());
  const rows = data?.rows;
  useEffect(() => {
    if (!rows) return;
    for (const task of rows) {
      if (isUnderWay(task)) open.current.add(task.id);
      else if (open.current.delete(task.id) && task.state !== "cancelled") tell(task);
    }

    function tell(task: Task) {
      const done = task.state === "done";
      const said = done ? t("tasks.toastDone", { title: t.of(task.title) }) : t("tasks.toastFailed", { title: t.of(task.title), why: t.of(task.failure) });
      notify(said, { type: done ? "success" : "warning", autoHideDuration: done ? 6_000 : null });
    }
  }, [rows, notify, t]);
  const count = rows?.filter(isUnderWay).length ?? 0;
  if (count === 0) return null;
  return (
    <Link to="/tasks" className="sb-button sb-button-quiet ad-tasks-watch" aria-label={t("tasks.underWay", { count })} title={t("tasks.underWay", { count })}>
      <span className="sb-spinner-ring" aria-hidden="true" />
      <span className="sb-number">{count}</span>
    </Link>
  );
}
