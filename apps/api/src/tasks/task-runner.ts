import { randomUUID } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { Problem } from "@shenbao/contract";
import { CursorError, StoreConflict, type TaskProgress, type TaskRecord } from "@shenbao/store";
import type { Text } from "@shenbao/texts";
import { tasksTexts as texts } from "@shenbao/texts/tasks";
import { loadCaller } from "../sessions/load-caller.ts";
import type { Services } from "../services.ts";
import { TaskFailure, TaskInterrupted, type TaskKind, type TaskWork } from "./task-kind.ts";
import { wokenWorkers, type WokenWorkers } from "./woken-workers.ts";

/** How often what is done is kept, and how often a task says that it lives, in milliseconds. */
const keepEvery = 500;
const heartbeatEvery = 3_000;
/** Nobody is heard of for so long: another process goes on. */
const silent = 30_000;
/** So many at once in one process: a long export does not keep a short task waiting. */
const atOnce = 2;
/** Taken so often without an end, it ends its process. */
const mostTries = 4;

/** Works at tasks in the process that serves, each by its kind, in the name of the account that began it. Stopped, it leaves what is under way where it is, for the next start or another process. */
export function taskRunner(services: () => Services, kinds: Readonly<Record<string, TaskKind>>): WokenWorkers {
  const runner = randomUUID();
  const background = Object.keys(kinds).filter((name) => kinds[name]?.inBackground);
  const lane = (which: { only: string[] } | { but: string[] }, workers: number) =>
    wokenWorkers({
      atOnce: workers,
      take: () => services().store.tasks.claim(runner, Date.now(), silent, which),
      work: (claimed, isStopped) => workAt(services(), kinds, runner, claimed, isStopped),
      failed: (error) => services().log.error({ err: error }, "tasks"),
    });
  const lanes = [lane({ but: background }, atOnce), lane({ only: background }, 1)];
  return {
    wake: async () => void (await Promise.all(lanes.map((one) => one.wake()))),
    stop: async () => void (await Promise.all(lanes.map((one) => one.stop()))),
  };
}

async function workAt(
  services: Services,
  kinds: Readonly<Record<string, TaskKind>>,
  runner: string,
  { task, tries }: { task: TaskRecord; tries: number },
  isStopped: () => boolean,
) {
  const { tasks } = services.store;
  const kind = kinds[task.kind];
  const beat = heartbeat(services, runner, task);
  try {
    if (!kind) throw new Error(`no kind of task is named ${task.kind}`);
    if (tries > mostTries) throw new TaskFailure(texts["failed.broken"]);
    const { work, unkept } = await workOf(services, runner, task, beat, isStopped);
    const { file, ...outcome } = await kind.run(work);
    await tasks.advance(task.id, runner, Date.now(), unkept());
    const kept = await tasks.finish(task.id, runner, services.clock.now(), { state: "done", ...outcome, ...(file && { file }) });
    if (!kept && file) await services.store.files.remove(file.id);
  } catch (error) {
    if (error instanceof TaskInterrupted) {
      if (error.why === "stopped") await tasks.release(task.id, runner);
      return;
    }
    const failure = sentenceOf(error);
    if (!failure) services.log.error({ err: error, task: task.id, kind: task.kind }, "task");
    await tasks.finish(task.id, runner, services.clock.now(), { state: "failed", failure: failure ?? texts["failed.internal"] });
  } finally {
    beat.stop();
  }
}

/** What of an error is for the one who began the task; undefined where it is a mistake of ours. */
function sentenceOf(error: unknown): Text | undefined {
  if (error instanceof TaskFailure) return error.text;
  if (error instanceof Problem && error.code !== "internal") return { "zh-CN": error.say("zh-CN"), en: error.say("en") };
  if (error instanceof StoreConflict || error instanceof CursorError) return texts["failed.changed"];
  return undefined;
}

interface Heartbeat {
  /** What was found at the last beat: the task is nobody's any more, or its account may do nothing. */
  trouble(): TaskInterrupted | TaskFailure | undefined;
  found: Awaited<ReturnType<typeof loadCaller>>;
  look(): Promise<void>;
  stop(): void;
}

/** Says every few seconds that the task lives, and asks whether it and its account still stand. */
function heartbeat(services: Services, runner: string, task: TaskRecord): Heartbeat {
  let trouble: TaskInterrupted | TaskFailure | undefined;
  const beat: Heartbeat = {
    trouble: () => trouble,
    found: undefined,
    async look() {
      beat.found = await loadCaller(services, task.startedBy);
      if (!beat.found) trouble ??= new TaskFailure(texts["failed.account"]);
    },
    stop: () => clearInterval(timer),
  };
  const once = async () => {
    if (!(await services.store.tasks.advance(task.id, runner, Date.now()))) trouble ??= new TaskInterrupted("gone");
    await beat.look();
  };
  const timer = setInterval(() => void once().catch((error: unknown) => services.log.warn({ err: error, task: task.id }, "heartbeat")), heartbeatEvery);
  return beat;
}

async function workOf(
  services: Services,
  runner: string,
  task: TaskRecord,
  beat: Heartbeat,
  isStopped: () => boolean,
): Promise<{ work: TaskWork; /** Progress that was told and not kept yet. */ unkept(): TaskProgress }> {
  await beat.look();
  let kept = performance.now();
  let waiting: TaskProgress = {};
  const checked = () => {
    const trouble = beat.trouble();
    if (trouble) throw trouble;
  };
  checked();
  const work: TaskWork = {
    task,
    services,
    locale: beat.found?.locale ?? task.startedBy.locale,
    caller() {
      checked();
      if (!beat.found) throw new TaskFailure(texts["failed.account"]);
      return beat.found.caller;
    },
    async advance(progress = {}, now = false) {
      await turn();
      checked();
      waiting = { ...waiting, ...progress };
      if (now || isStopped() || performance.now() - kept > keepEvery) {
        if (!(await services.store.tasks.advance(task.id, runner, Date.now(), waiting))) throw new TaskInterrupted("gone");
        waiting = {};
        kept = performance.now();
      }
      if (isStopped()) throw new TaskInterrupted("stopped");
    },
  };
  return { work, unkept: () => waiting };
}
