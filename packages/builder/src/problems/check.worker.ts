import { checkDefinition, type DefinitionFinding } from "@shenbao/engine/check";
import { withParts, type ChangedPart } from "./changed-parts.ts";

/** What changed since the last question, and the number by which the answer is known. */
export interface CheckQuestion {
  number: number;
  parts: ChangedPart[];
}

export interface CheckAnswer {
  number: number;
  findings: DefinitionFinding[];
}

let definition: unknown = null;

// Away from the page: however long a definition takes to judge, no key waits for it.
addEventListener("message", ({ data }: MessageEvent<CheckQuestion>) => {
  definition = withParts(definition, data.parts);
  postMessage({ number: data.number, findings: checkDefinition(definition) } satisfies CheckAnswer);
});
