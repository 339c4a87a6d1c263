export { checkDefinition } from "./check-definition.ts";
export type { DefinitionFinding, PersonaResult } from "./definition-finding.ts";
