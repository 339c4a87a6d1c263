import type { JsonFormsCore } from "@jsonforms/core";

type Ajv = NonNullable<JsonFormsCore["ajv"]>;

function refuse(): never {
  throw new Error("NoticeForm judges with validators compiled ahead; a renderer must not compile a schema in the browser");
}

/**
 * Stands where JSON Forms expects an Ajv, which compiles with `new Function` and would break the content-security
 * policy. Errors come from our own judgement, rules are judged before a renderer is drawn: neither method is needed, and
 * a renderer that calls one hears so.
 */
export const ajvFacade = { compile: refuse, validate: refuse } as unknown as Ajv;
