import type { NoticeDefinition } from "@shenbao/engine";
import { checkDefinition, type DefinitionFinding } from "@shenbao/engine/check";
import type { PersonaRun } from "@shenbao/engine/personas";
import { PersonaRuns } from "../personas/persona-runs.ts";
import { withParts, type ChangedPart } from "./changed-parts.ts";

/** What changed in the definition since the last question. */
export interface CheckQuestion {
  number: number;
  parts: ChangedPart[];
}

/** The findings come first; of a definition without errors what became of its samples follows, once nobody has asked for a while (null: they cannot be run). */
export type CheckAnswer = { number: number; findings: DefinitionFinding[] } | { number: number; personas: PersonaRun[] | null };

/** While somebody types the samples wait, in milliseconds: none of them stands before the findings of the next key. */
const rest = 150;

let definition: unknown = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const runs = new PersonaRuns();

// Away from the page: however long a definition takes to judge, no key waits for it.
addEventListener("message", ({ data: { number, parts } }: MessageEvent<CheckQuestion>) => {
  clearTimeout(timer);
  definition = withParts(definition, parts);
  const findings = checkDefinition(definition);
  tell({ number, findings });
  if (findings.some(({ severity }) => severity === "error")) return;
  timer = setTimeout(() => go(number, runs.of(definition as NoticeDefinition)), rest);
});

/** One sample, then whatever was asked meanwhile, then the next. */
function go(number: number, running: ReturnType<PersonaRuns["of"]>): void {
  try {
    const step = running.next();
    if (step.done) tell({ number, personas: step.value });
    else timer = setTimeout(() => go(number, running), 0);
  } catch (error) {
    console.error(error);
    tell({ number, personas: null });
  }
}

function tell(answer: CheckAnswer): void {
  postMessage(answer);
}
