import type { Text } from "@shenbao/texts";
import type { Expression } from "../definition/definition.generated.ts";
export function checkExpression(_expression: Expression): { path: string; message: Text }[] { throw new Error("in the making"); }
