import type { DefinitionFinding } from "./definition-finding.ts";
export function checkDefinition(_definition: unknown): DefinitionFinding[] { throw new Error("in the making"); }
