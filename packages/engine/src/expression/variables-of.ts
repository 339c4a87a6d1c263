import type { Expression } from "../definition/definition.generated.ts";
export function variablesOf(_expression: Expression): string[] { throw new Error("in the making"); }
