/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The answers of a form, by property name. */
export type Answers = { [name: string]: Json };

/** Facts beside the answers; their names begin with `$`, which no field's name can. */
export type Facts = { [name: `$${string}`]: unknown };

/** Whether a value is an object with properties (not null, not an array). */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
