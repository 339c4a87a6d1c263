import { isRecord, type NoticeDefinition } from "@shenbao/engine";
import type { Draft } from "immer";

/** The column of a register at a place; `null` for every other place. */
export function columnAt(definition: NoticeDefinition, path: string): { register: string; id: string; index: number } | null {
  const [, register = "", index = ""] = /^\/registers\/([^/]+)\/columns\/(\d+)$/.exec(path) ?? [];
  const { registers = {} } = definition;
  const id = Object.hasOwn(registers, register) ? registers[register]?.columns?.[Number(index)]?.id : undefined;
  return id === undefined ? null : { register, id, index: Number(index) };
}

/** Gives a column of a register another identifier: in its rows, and in every expression that reads it (`register-value`). */
export function renameColumn(draft: Draft<NoticeDefinition>, register: string, from: string, to: string): void {
  const held = draft.registers?.[register];
  if (!held || from === to) return;
  for (const column of held.columns ?? []) if (column.id === from) column.id = to;
  for (const row of held.rows) {
    const { values } = row;
    if (values && Object.hasOwn(values, from)) row.values = Object.fromEntries(Object.entries(values).map(([id, value]) => [id === from ? to : id, value]));
  }
  const open: unknown[] = [draft];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (Array.isArray(part)) open.push(...(part as unknown[]));
    if (!isRecord(part)) continue;
    for (const [name, below] of Object.entries(part)) {
      if (typeof below === "object" && below !== null) open.push(below);
      if (name === "register-value" && Array.isArray(below) && below[0] === register && below[2] === from) (below as unknown[])[2] = to;
    }
  }
}
