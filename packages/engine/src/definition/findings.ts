import type { Text, TextParams } from "@shenbao/texts";
import { sayAll } from "@shenbao/texts";
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

  error(path: string, code: CheckCode, params: TextParams = {}): void {
    this.add({ path, code, severity: "error", message: sayAll(engineCheckTexts[code], params) });
  }

  warning(path: string, code: CheckCode, params: TextParams = {}): void {
    this.add({ path, code, severity: "warning", message: sayAll(engineCheckTexts[code], params) });
  }

  /** A finding whose sentence is made elsewhere. */
  say(path: string, code: string, message: Text): void {
    this.add({ path, code, severity: "error", message });
  }

  private add(finding: DefinitionFinding): void {
    if (++this.#count[finding.severity] <= most[finding.severity]) this.all.push(finding);
  }
}
