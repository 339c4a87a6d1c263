import standaloneCode from "ajv/dist/standalone/index.js";
import type { Form } from "../definition/definition.generated.ts";
import { validatorRuntime } from "../form/load-validator.ts";
import { compactCalls } from "./compact-calls.ts";
import { formAjv } from "./form-ajv.ts";
import { preparedSchema } from "./prepared-schema.ts";
import { sharedSchemas } from "./shared-schemas.ts";

/** The largest module that is made, in characters. A form of 1,000 fields takes about 500,000. */
const largest = 3_000_000;

/**
 * The text of an ES module whose default export takes the runtime (see `loadValidator`) and gives the form's validator. The same form
 * gives the same text. It makes no functions from text, so it runs under a policy without `unsafe-eval`.
 * @throws Error for a schema that `compileForm` refuses, and for one whose module would be too large.
 */
export function standaloneValidator(form: Form): string {
  // Small in the browser, where it is parsed and kept: equal fields share a function, required ones a loop.
  const ajv = formAjv({ source: true, lines: true }, { inlineRefs: false, loopRequired: 8 });
  const validate = ajv.compile(sharedSchemas(preparedSchema(form)));
  const source = standaloneCode(ajv, validate);
  const [head, name] = /^"use strict";\s*module\.exports = (\w+);\s*module\.exports\.default = \w+;/.exec(source) ?? [];
  if (head === undefined || name === undefined) throw new Error("Ajv wrote its module in a shape that is not known here");
  const body = source.slice(head.length).replace(/require\("([^"]+)"\)/g, (_, module: string) => {
    if (!Object.hasOwn(validatorRuntime.functions, module)) throw new Error(`the runtime of validators lacks ${module}`);
    return `runtime.functions["${module}"]`;
  });
  if (body.length > largest) throw new Error("the form is too large for a validator compiled ahead");
  return `export default function (runtime) {\n"use strict";\n${compactCalls(body)}\nreturn ${name};\n}\n`;
}
