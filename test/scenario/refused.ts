import { Problem, type ProblemCode } from "@shenbao/contract";
import { expect } from "vitest";

/** The attempt must be refused with this problem, which is answered. */
export async function refused(attempt: Promise<unknown>, code: ProblemCode): Promise<Problem> {
  const outcome = await attempt.then(
    (value): unknown => ({ "was not refused": value }),
    (error: unknown) => error,
  );
  if (!(outcome instanceof Problem)) throw new Error(`expected ${code}, but got ${JSON.stringify(outcome)} ${String(outcome)}`);
  expect([outcome.code, ...outcome.findings.map((finding) => `${finding.code} at ${finding.at}`)][0]).toBe(code);
  return outcome;
}
