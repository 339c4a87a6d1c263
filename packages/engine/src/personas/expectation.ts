import type { ExpectedFinding, Expectation } from "../definition/definition.generated.ts";
import type { FormOutcome } from "../form/outcome.ts";
import type { PersonaRun } from "./run-personas.ts";

/** The outcome of a form as what a persona must give, every finding once. */
export function expectationOf({ blocking, findings }: Pick<FormOutcome, "blocking" | "findings">): Expectation {
  const once = new Map(findings.map(({ code, at }) => [`${code} ${at}`, { code, at }]));
  return { submittable: !blocking, findings: [...once.values()] };
}

/** What would be expected otherwise if a persona's outcome became what it must give. */
export interface ExpectationChange {
  /** Absent where it stays. */
  submittable?: { from: boolean; to: boolean };
  added: ExpectedFinding[];
  dropped: ExpectedFinding[];
}

/** The difference between what is expected and what came out; null where there is none. */
export function expectationChange(expect: Expectation, { passed, missing, unexpected, submittable, findings }: PersonaRun): ExpectationChange | null {
  if (passed) return null;
  const named = (names: string[], among: readonly ExpectedFinding[]) => names.flatMap((name) => among.filter(({ code, at }) => `${code} ${at}` === name).slice(0, 1));
  return {
    ...(submittable !== expect.submittable && { submittable: { from: expect.submittable, to: submittable } }),
    added: named(unexpected, findings).map(({ code, at }) => ({ code, at })),
    dropped: named(missing, expect.findings),
  };
}
