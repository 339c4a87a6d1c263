import type { Expression } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";

/** A register that an expression looks up in, and the column it reads, where it reads one. */
export interface RegisterRead {
  register: string;
  column: string | null;
}

/** The registers that an expression names. */
export function registersNamed(expression: Expression): RegisterRead[] {
  const found: RegisterRead[] = [];
  const open: unknown[] = [expression];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (Array.isArray(part)) open.push(...(part as unknown[]));
    if (!isRecord(part)) continue;
    for (const [name, operands] of Object.entries(part)) {
      open.push(operands);
      if (!Array.isArray(operands)) continue;
      const [register, , column] = operands as unknown[];
      if ((name === "registered" || name === "register-value") && typeof register === "string")
        found.push({ register, column: name === "register-value" && typeof column === "string" ? column : null });
    }
  }
  return found;
}
