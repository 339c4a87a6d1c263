export { checkDefinition } from "./check-definition.ts";
export { runPersonas } from "./run-personas.ts";
export type { DefinitionFinding, PersonaResult } from "./definition-finding.ts";
