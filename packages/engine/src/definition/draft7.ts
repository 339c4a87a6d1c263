import type { ErrorObject } from "ajv";
import { isRecord } from "./json.ts";
import { pointerBelow } from "./pointer.ts";
import { validatorRuntime } from "../form/load-validator.ts";
import { draft07, type ShapeValidator } from "./shape.generated.js";

let made: ShapeValidator | null = null;

/** Fields' schemas that nothing is wrong with, by identity: of an edited form only what changed is judged again. */
const sound = new WeakSet<object>();

/** What is wrong with a schema by the draft-07 meta-schema. */
export function draft7(schema: object): Pick<ErrorObject, "instancePath" | "keyword">[] {
  const properties = "properties" in schema ? schema.properties : undefined;
  if (!isRecord(properties)) return judge(schema);
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    if (isRecord(field) && sound.has(field)) return [];
    const wrong = judge(field);
    if (isRecord(field) && wrong.length === 0) sound.add(field);
    return wrong.map(({ instancePath, keyword }) => ({ instancePath: pointerBelow("/properties", name) + instancePath, keyword }));
  });
  return [...judge({ ...schema, properties: {} }), ...fields];
}

function judge(schema: unknown): Pick<ErrorObject, "instancePath" | "keyword">[] {
  made ??= draft07(validatorRuntime.functions);
  return made(schema) ? [] : [...(made.errors ?? [])];
}
