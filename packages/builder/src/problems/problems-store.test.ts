import { expect, test, vi } from "vitest";
import type { DefinitionFinding } from "@shenbao/engine/check";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { DefinitionDocument } from "../document/definition-document.ts";
import { setPlace } from "../document/place-commands.ts";
import { ProblemsStore, type CheckWorker } from "./problems-store.ts";
import type { CheckAnswer, CheckQuestion } from "./check.worker.ts";

const label = { "zh-CN": "改", en: "Edit" };
const finding = (path: string): DefinitionFinding => ({ path, code: "missing", severity: "error", message: label });

/** A worker that answers when it is told to. */
class SlowWorker implements CheckWorker {
  questions: CheckQuestion[] = [];
  terminated = false;
  #answer: (event: MessageEvent<CheckAnswer>) => void = () => {};
  #fail: () => void = () => {};

  postMessage(question: CheckQuestion): void {
    this.questions.push(question);
  }
  terminate(): void {
    this.terminated = true;
  }
  addEventListener(kind: "message" | "error", listener: ((event: MessageEvent<CheckAnswer>) => void) | (() => void)): void {
    if (kind === "message") this.#answer = listener;
    else this.#fail = listener as () => void;
  }
  answer(findings: DefinitionFinding[]): void {
    this.#answer({ data: { number: this.questions.length, findings } } as MessageEvent<CheckAnswer>);
  }
  fail(): void {
    this.#fail();
  }
}

const opened = () => {
  const document = new DefinitionDocument(sampleDefinition());
  const worker = new SlowWorker();
  const store = new ProblemsStore(document, worker);
  const edit = (at: string) => document.apply(setPlace("/opens", at, label));
  return { document, worker, store, edit };
};

test("of many edits made while it is judging, the last one is judged next, and until then it says so", () => {
  vi.useFakeTimers();
  const { worker, store, edit } = opened();
  expect(worker.questions).toHaveLength(1);
  edit("2023-08-02");
  edit("2023-08-03");
  vi.runAllTimers();
  expect(worker.questions).toHaveLength(1);
  worker.answer([finding("/a")]);
  expect(store.problems).toEqual({ findings: [finding("/a")], standing: "checking" });
  vi.runAllTimers();
  expect(worker.questions[1]?.parts).toEqual([{ at: ["opens"], value: "2023-08-03" }]);
  worker.answer([]);
  expect(store.problems).toEqual({ findings: [], standing: "judged" });
  vi.useRealTimers();
});

test("findings that are the same keep their identity, and nobody is told", () => {
  vi.useFakeTimers();
  const { worker, store, edit } = opened();
  worker.answer([finding("/a")]);
  const { findings } = store.problems;
  const told = vi.fn();
  store.subscribe(told);
  edit("2023-08-02");
  vi.runAllTimers();
  worker.answer([finding("/a")]);
  expect(store.problems.findings).toBe(findings);
  expect(told).not.toHaveBeenCalled();
  vi.useRealTimers();
});

test("a worker that cannot run is said, and ended with its page", () => {
  const { worker, store } = opened();
  worker.fail();
  expect(store.problems.standing).toBe("failed");
  store.stop();
  expect(worker.terminated).toBe(true);
});
