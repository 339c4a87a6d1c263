import { sayAll, type Text, type TextParams } from "@shenbao/texts";
import { engineCheckTexts } from "@shenbao/texts/engine-check";
import type { DefinitionFinding } from "./definition-finding.ts";

export type CheckCode = keyof typeof engineCheckTexts;

/** More would help nobody. */
const most = { error: 300, warning: 200 };

/** Gathers the findings of a check, each code with its sentence from the catalogue. */
export class Findings {
  readonly all: DefinitionFinding[] = [];

  readonly #count = { error: 0, warning: 0 };

  /** Whether there are so many errors that more would help nobody. */
  get full(): boolean {
    return this.#count.error >= most.error;
  }

  /** How many there were, also of those that are not kept. */
  get total(): number {
    return this.#count.error + this.#count.warning;
  }

  error(path: string, code: CheckCode, params: TextParams = {}): void {
    this.#tell(path, code, "error", params);
  }

  warning(path: string, code: CheckCode, params: TextParams = {}): void {
    this.#tell(path, code, "warning", params);
  }

  /** A finding whose sentence is made elsewhere. */
  say(path: string, code: string, message: Text): void {
    if (this.#isHeard("error")) this.all.push({ path, code, severity: "error", message });
  }

  /** Words are made of what is kept alone. */
  #tell(path: string, code: CheckCode, severity: "error" | "warning", params: TextParams): void {
    if (this.#isHeard(severity)) this.all.push({ path, code, severity, message: sayAll(engineCheckTexts[code], params) });
  }

  #isHeard(severity: "error" | "warning"): boolean {
    return ++this.#count[severity] <= most[severity];
  }
}
