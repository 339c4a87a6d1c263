import type { NoticeDefinition } from "@shenbao/engine";
import type { DefinitionFinding } from "@shenbao/engine/check";
import type { PersonaRun } from "@shenbao/engine/personas";
import type { DefinitionDocument } from "../document/definition-document.ts";
import { changedParts } from "./changed-parts.ts";
import type { CheckAnswer, CheckQuestion } from "./check.worker.ts";

/** What the engine finds in the definition. */
export interface Problems {
  findings: readonly DefinitionFinding[];
  /** `checking`: an edit is not judged yet; `failed`: no check is possible in this browser. */
  standing: "checking" | "judged" | "failed";
}

/** What became of the samples. */
export interface PersonaOutcomes {
  /** In the order of the definition; the last that are known while others are made. None of a definition with errors. */
  runs: readonly PersonaRun[];
  /** `running`: an edit is not judged yet; `unsound`: the definition has errors, and its samples cannot be run; `failed`: not in this browser. */
  standing: "running" | "judged" | "unsound" | "failed";
}

/** The part of a Worker that is used. */
export interface CheckWorker {
  postMessage(question: CheckQuestion): void;
  terminate(): void;
  addEventListener(kind: "message", listener: (event: MessageEvent<CheckAnswer>) => void): void;
  addEventListener(kind: "error", listener: () => void): void;
}

const noRuns: readonly PersonaRun[] = [];
const judgedMark = "shenbao:judged";

/** The findings of a document, asked for after every edit, one question at a time: of many edits the last one is judged. */
export class ProblemsStore {
  #problems: Problems = { findings: [], standing: "checking" };
  #personas: PersonaOutcomes = { runs: noRuns, standing: "running" };
  #told: NoticeDefinition | null = null;
  #number = 0;
  #waiting = false;
  #asking = false;
  #stopped = false;
  #listeners = new Set<() => void>();
  readonly #worker: CheckWorker;
  readonly #document: DefinitionDocument;
  readonly #end: () => void;

  constructor(document: DefinitionDocument, worker: CheckWorker) {
    this.#document = document;
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => this.#take(data));
    worker.addEventListener("error", () => {
      this.#waiting = false;
      this.#become({ ...this.#problems, standing: "failed" }, { runs: noRuns, standing: "failed" });
    });
    this.#end = document.subscribe(() => this.#soon());
    this.#ask();
  }

  get problems(): Problems {
    return this.#problems;
  }

  get personas(): PersonaOutcomes {
    return this.#personas;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  stop(): void {
    this.#stopped = true;
    this.#end();
    this.#worker.terminate();
  }

  /** Once the event that edits is over: the worker judges while the page draws. */
  #soon(): void {
    if (this.#waiting || this.#asking) return;
    this.#asking = true;
    queueMicrotask(() => {
      this.#asking = false;
      if (!this.#stopped) this.#ask();
    });
  }

  #ask(): void {
    const { definition } = this.#document;
    const parts = changedParts(this.#told, definition);
    if (parts.length === 0) return;
    this.#told = definition;
    this.#waiting = true;
    this.#worker.postMessage({ number: ++this.#number, parts });
    if (this.#problems.standing === "failed") this.#become({ ...this.#problems, standing: "checking" }, { runs: noRuns, standing: "running" });
  }

  #take(answer: CheckAnswer): void {
    if (answer.number !== this.#number) return;
    const behind = this.#document.definition !== this.#told;
    if ("personas" in answer) {
      const { personas } = answer;
      this.#become(
        this.#problems,
        personas === null ? { runs: noRuns, standing: "failed" } : { runs: sameRuns(this.#personas.runs, personas), standing: behind ? "running" : "judged" },
      );
      return;
    }
    const { findings } = answer;
    this.#waiting = false;
    // For whoever measures the page (the browser's own tools, the benchmark).
    performance.clearMarks(judgedMark);
    if (!behind) performance.mark(judgedMark);
    const unsound = findings.some(({ severity }) => severity === "error");
    this.#become(
      { findings: sameFindings(this.#problems.findings, findings) ? this.#problems.findings : findings, standing: behind ? "checking" : "judged" },
      unsound ? { runs: noRuns, standing: "unsound" } : { runs: this.#personas.runs, standing: "running" },
    );
    if (behind) this.#soon();
  }

  #become(problems: Problems, personas: PersonaOutcomes): void {
    const sameProblems = problems.findings === this.#problems.findings && problems.standing === this.#problems.standing;
    const samePersonas = personas.runs === this.#personas.runs && personas.standing === this.#personas.standing;
    if (sameProblems && samePersonas) return;
    if (!sameProblems) this.#problems = problems;
    if (!samePersonas) this.#personas = personas;
    for (const listener of this.#listeners) listener();
  }
}

/** The same runs keep their identity too. */
function sameRuns(before: readonly PersonaRun[], after: readonly PersonaRun[]): readonly PersonaRun[] {
  const kept = after.map((run) => before.find((one) => one.persona === run.persona && JSON.stringify(one) === JSON.stringify(run)) ?? run);
  return kept.length === before.length && kept.every((run, i) => run === before[i]) ? before : kept;
}

/** The same findings keep their identity, so that nothing is drawn anew. */
function sameFindings(before: readonly DefinitionFinding[], after: readonly DefinitionFinding[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, i) => {
      const other = after[i];
      return other !== undefined && one.path === other.path && one.code === other.code && one.message["zh-CN"] === other.message["zh-CN"];
    })
  );
}
