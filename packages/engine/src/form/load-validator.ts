import { linearPattern } from "#patterns";
import { sameValue } from "../expression/same-value.ts";
import type { Answers } from "../definition/json.ts";
import { hasDecimals } from "./decimals.ts";
import { formats } from "./formats/index.ts";
import type { FormValidator } from "./outcome.ts";
import { schemaErrorsOf, type RawError } from "./schema-errors.ts";

/** What a validator compiled ahead is given in place of what it would `require`. */
export const validatorRuntime = Object.freeze({
  formats,
  functions: Object.freeze({
    "ajv/dist/runtime/ucs2length": { default: (text: string) => [...text].length },
    "ajv/dist/runtime/equal": { default: (a: unknown, b: unknown) => sameValue(a, b) },
    "shenbao/linear-pattern": { default: linearPattern },
    "shenbao/decimals": { default: hasDecimals },
  }),
});

type RawValidator = ((answers: Answers) => boolean) & { errors?: RawError[] | null };

/** The validator in a module made by `standaloneValidator`. @throws TypeError for a module that is none. */
export function loadValidator(module: { default: (runtime: unknown) => unknown }): FormValidator {
  const made = module.default(validatorRuntime);
  if (typeof made !== "function") throw new TypeError("this module holds no form validator");
  const validate = made as RawValidator;
  return (answers) => (validate(answers) ? [] : schemaErrorsOf(validate.errors));
}
