/** Samples: made-up applications with the outcome they must have, run by the functions that judge an application. */
export { runPersonas, runPersona, personaOutcome, type PersonaRun, type ValidatorMaker } from "./run-personas.ts";
export { personaFacts, type PersonaApplicant } from "./persona-facts.ts";
export { expectationOf, expectationChange, type ExpectationChange } from "./expectation.ts";
export { findingWords } from "./finding-words.ts";
export type { PersonaResult } from "../definition/definition-finding.ts";
