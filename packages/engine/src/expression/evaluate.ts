import type { Expression } from "../definition/definition.generated.ts";
export function evaluate(_expression: Expression, _data: Record<string, unknown>): unknown { throw new Error("in the making"); }
