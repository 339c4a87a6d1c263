import type { ErrorObject } from "ajv";
import { validatorRuntime } from "../form/load-validator.ts";
import { draft07, type ShapeValidator } from "./shape.generated.js";

let made: ShapeValidator | null = null;

/** What is wrong with a schema by the draft-07 meta-schema. */
export function draft7(schema: object): Pick<ErrorObject, "instancePath" | "keyword">[] {
  made ??= draft07(validatorRuntime.functions);
  return made(schema) ? [] : [...(made.errors ?? [])];
}
