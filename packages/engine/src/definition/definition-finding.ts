import type { Text } from "@shenbao/texts";

/** What is wrong with a definition, and where: `path` is a JSON Pointer into the definition. */
export interface DefinitionFinding {
  path: string;
  code: string;
  severity: "error" | "warning";
  message: Text;
}

/** The outcome of one persona. `missing` and `unexpected` are findings as `code at`. */
export interface PersonaResult {
  persona: string;
  passed: boolean;
  missing: string[];
  unexpected: string[];
  submittable: boolean;
}
