import { Ajv, type ErrorObject } from "ajv";

let ajv: Ajv | null = null;

/** What is wrong with a schema by the draft-07 meta-schema. */
export function draft7(schema: object): Pick<ErrorObject, "instancePath" | "keyword">[] {
  ajv ??= new Ajv({ strict: false, logger: false, messages: false, validateFormats: false });
  const valid = ajv.validate("http://json-schema.org/draft-07/schema", schema);
  return valid ? [] : [...(ajv.errors ?? [])];
}
