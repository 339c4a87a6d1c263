import type { Task } from "@shenbao/contract";
import { useText } from "../language/use-text.ts";

/** How far a task is: a bar where it is known how much there is. */
export function TaskProgress({ task }: { task: Pick<Task, "total" | "done" | "title"> }) {
  const t = useText();
  const number = (count: number) => new Intl.NumberFormat(t.locale).format(count);
  const said = task.total === null ? t("tasks.doneSoFar", { done: number(task.done) }) : t("tasks.doneOf", { done: number(task.done), total: number(task.total) });
  return (
    <span className="ad-task-progress">
      <progress {...(task.total !== null && { value: task.done, max: Math.max(task.total, 1) })} aria-label={t.of(task.title)} />
      <span className="sb-number">{said}</span>
    </span>
  );
}
