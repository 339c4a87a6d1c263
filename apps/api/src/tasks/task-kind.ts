import type { Json } from "@shenbao/engine";
import type { TaskFile, TaskProgress, TaskRecord } from "@shenbao/store";
import type { Locale, Text } from "@shenbao/texts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";

/** A task as its kind works at it. */
export interface TaskWork {
  task: TaskRecord;
  services: Services;
  /** Who began it, as the account stands now: what it may see and do is judged by this, not by what it was when it began. */
  caller(): Caller;
  locale: Locale;
  /**
   * Says how far it is; kept twice a second, and at once with `now`. Call it between steps: it gives others their turn.
   * @throws TaskInterrupted where the task was cancelled, or the process stops; TaskFailure where the account may not go on
   */
  advance(progress?: TaskProgress, now?: boolean): Promise<void>;
}

/** What a task ends with: a sentence, what its own page shows, a file. */
export interface TaskOutcome {
  summary?: Text;
  result?: Json;
  /** Written to the file store and not linked yet. */
  file?: TaskFile;
}

/**
 * A kind of long work. `run` may be called again after its process ended, with the cursor it last gave to `advance`; what it did after that it
 * must be able to do again without doing it twice.
 */
export interface TaskKind {
  /** Nobody waits for it at a page: it has a worker of its own, and keeps nothing waiting that somebody began. */
  inBackground?: true;
  run(work: TaskWork): Promise<TaskOutcome>;
}

/** Why a task cannot be done, for the one who began it. */
export class TaskFailure extends Error {
  constructor(readonly text: Text) {
    super(text.en);
    this.name = "TaskFailure";
  }
}

/** The task is somebody else's now, or nobody's: whoever works at it leaves it as it is. */
export class TaskInterrupted extends Error {
  constructor(readonly why: "stopped" | "gone") {
    super(why);
    this.name = "TaskInterrupted";
  }
}
