import { expect, test, vi } from "vitest";
import type { DefinitionFinding } from "@shenbao/engine/check";
import type { PersonaRun } from "@shenbao/engine/personas";
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
  answerPersonas(personas: PersonaRun[] | null, number = this.questions.length): void {
    this.#answer({ data: { number, personas } } as MessageEvent<CheckAnswer>);
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

/** What is asked once an event is over was asked. */
const eventOver = () => Promise.resolve();

test("of many edits made while it is judging, the last one is judged next, and until then it says so", async () => {
  const { worker, store, edit } = opened();
  expect(worker.questions).toHaveLength(1);
  edit("2023-08-02");
  edit("2023-08-03");
  await eventOver();
  expect(worker.questions).toHaveLength(1);
  worker.answer([finding("/a")]);
  expect(store.problems).toEqual({ findings: [finding("/a")], standing: "checking" });
  await eventOver();
  expect(worker.questions[1]?.parts).toEqual([{ at: ["opens"], value: "2023-08-03" }]);
  worker.answer([]);
  expect(store.problems).toEqual({ findings: [], standing: "judged" });
});

test("findings that are the same keep their identity, and nobody is told", async () => {
  const { worker, store, edit } = opened();
  worker.answer([finding("/a")]);
  const { findings } = store.problems;
  const told = vi.fn();
  store.subscribe(told);
  edit("2023-08-02");
  await eventOver();
  worker.answer([finding("/a")]);
  expect(store.problems.findings).toBe(findings);
  expect(told).not.toHaveBeenCalled();
});

test("samples are told after the findings, stay while others are made, and are none while there are errors", async () => {
  const { worker, store, edit } = opened();
  const run = (passed: boolean): PersonaRun => ({ persona: "good", passed, missing: [], unexpected: [], submittable: true, findings: [] });
  worker.answer([]);
  expect(store.personas).toEqual({ runs: [], standing: "running" });
  worker.answerPersonas([run(true)]);
  const first = store.personas;
  expect(first).toEqual({ runs: [run(true)], standing: "judged" });
  edit("2023-08-02");
  await eventOver();
  // What is told of the definition before is no longer asked for.
  worker.answerPersonas([run(false)], 1);
  expect(store.personas).toBe(first);
  worker.answer([]);
  expect(store.personas).toEqual({ runs: [run(true)], standing: "running" });
  worker.answerPersonas([run(true)]);
  expect(store.personas.runs).toBe(first.runs);
  edit("2023-08-03");
  await eventOver();
  worker.answer([finding("/a")]);
  expect(store.personas).toEqual({ runs: [], standing: "unsound" });
  worker.answerPersonas(null);
  expect(store.personas.standing).toBe("failed");
});

test("a worker that cannot run is said, and ended with its page", () => {
  const { worker, store } = opened();
  worker.fail();
  expect(store.problems.standing).toBe("failed");
  store.stop();
  expect(worker.terminated).toBe(true);
});
