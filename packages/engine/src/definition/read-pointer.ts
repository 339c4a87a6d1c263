import { segmentsOf } from "./pointer.ts";
import { isRecord } from "./json.ts";

/** The value at a concrete pointer, by own properties only; `undefined` where there is none. */
export function readPointer(value: unknown, pointer: string): unknown {
  let at = value;
  for (const segment of segmentsOf(pointer)) {
    if (Array.isArray(at)) at = /^\d+$/.test(segment) ? (at as unknown[])[Number(segment)] : undefined;
    else if (isRecord(at) && Object.hasOwn(at, segment)) at = at[segment];
    else return undefined;
  }
  return at;
}
