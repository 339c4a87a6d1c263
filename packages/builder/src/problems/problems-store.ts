import type { NoticeDefinition } from "@shenbao/engine";
import type { DefinitionFinding } from "@shenbao/engine/check";
import type { DefinitionDocument } from "../document/definition-document.ts";
import { changedParts } from "./changed-parts.ts";
import type { CheckAnswer, CheckQuestion } from "./check.worker.ts";

/** What the engine finds in the definition. */
export interface Problems {
  findings: readonly DefinitionFinding[];
  /** `checking`: an edit is not judged yet; `failed`: no check is possible in this browser. */
  standing: "checking" | "judged" | "failed";
}

/** The part of a Worker that is used. */
export interface CheckWorker {
  postMessage(question: CheckQuestion): void;
  terminate(): void;
  addEventListener(kind: "message", listener: (event: MessageEvent<CheckAnswer>) => void): void;
  addEventListener(kind: "error", listener: () => void): void;
}

const judgedMark = "shenbao:judged";

/** The findings of a document, asked for after every edit, one question at a time: of many edits the last one is judged. */
export class ProblemsStore {
  #problems: Problems = { findings: [], standing: "checking" };
  #told: NoticeDefinition | null = null;
  #number = 0;
  #waiting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
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
      this.#become({ ...this.#problems, standing: "failed" });
    });
    this.#end = document.subscribe(() => this.#soon());
    this.#ask();
  }

  get problems(): Problems {
    return this.#problems;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  stop(): void {
    clearTimeout(this.#timer);
    this.#end();
    this.#worker.terminate();
  }

  /** After the frame that shows the edit. */
  #soon(): void {
    if (this.#waiting || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#ask();
    }, 0);
  }

  #ask(): void {
    const { definition } = this.#document;
    const parts = changedParts(this.#told, definition);
    if (parts.length === 0) return;
    this.#told = definition;
    this.#waiting = true;
    this.#worker.postMessage({ number: ++this.#number, parts });
    if (this.#problems.standing === "failed") this.#become({ ...this.#problems, standing: "checking" });
  }

  #take({ number, findings }: CheckAnswer): void {
    if (number !== this.#number) return;
    this.#waiting = false;
    const behind = this.#document.definition !== this.#told;
    // For whoever measures the page (the browser's own tools, the benchmark).
    performance.clearMarks(judgedMark);
    if (!behind) performance.mark(judgedMark);
    this.#become({ findings: sameFindings(this.#problems.findings, findings) ? this.#problems.findings : findings, standing: behind ? "checking" : "judged" });
    if (behind) this.#soon();
  }

  #become(problems: Problems): void {
    if (problems.findings === this.#problems.findings && problems.standing === this.#problems.standing) return;
    this.#problems = problems;
    for (const listener of this.#listeners) listener();
  }
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
