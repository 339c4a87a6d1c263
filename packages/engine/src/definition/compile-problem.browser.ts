import type { Form } from "./definition.generated.ts";

/**
 * In browsers nothing is compiled: the strict policy forbids to make functions from text, and of the time an edit may take it would
 * be nine tenths. The server compiles every form when a definition is checked there, and before it is published.
 */
export function compileProblem(_form: Form): string | null {
  return null;
}
