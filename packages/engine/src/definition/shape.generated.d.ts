import type { ErrorObject } from "ajv";

/** Whether a value has the shape; `errors` of the last one that had it not, by Ajv's names. */
export interface ShapeValidator {
  (value: unknown): boolean;
  errors?: ErrorObject<string, Record<string, unknown>>[] | null;
}

/** The meta-schemas: a whole definition. `runtime`: the modules of Ajv that the code calls. */
export function notice(runtime: Record<string, unknown>): ShapeValidator;

/** JSON Schema draft-07: a schema. */
export function draft07(runtime: Record<string, unknown>): ShapeValidator;
