import { preparedSchema } from "../ajv/prepared-schema.ts";
import type { Form } from "../definition/definition.generated.ts";
import { isRecord, type Answers } from "../definition/json.ts";
import type { FormValidator, SchemaError } from "./outcome.ts";
import { schemaKeywordJudges, type Judge, type Schema } from "./schema-keyword-judges.ts";

const kept = new WeakMap<Form, FormValidator>();

/**
 * The validator of a form's JSON Schema, made without functions from text: for browsers, whose policy refuses those, where a form is not compiled
 * ahead because it is still being made. It finds what `compileForm` finds (a property test compares them), some ten times slower.
 * @throws Error for a word of a schema or a format that it does not know
 */
export function interpretForm(form: Form): FormValidator {
  const known = kept.get(form);
  if (known) return known;
  const root = preparedSchema(form);
  const judge = judgeOf(root, root, new Map());
  const made: FormValidator = (answers: Answers) => {
    const errors: SchemaError[] = [];
    const seen = new Set<string>();
    judge(answers, "", (error) => {
      const key = `${error.keyword} ${error.pointer}`;
      if (!seen.has(key)) errors.push(error);
      seen.add(key);
    });
    return errors;
  };
  kept.set(form, made);
  return made;
}

const isObject = (value: unknown): value is Schema => isRecord(value) && !Array.isArray(value);

function judgeOf(schema: unknown, root: Schema, references: Map<string, Judge>): Judge {
  if (schema === true) return () => {};
  if (schema === false) return (_, at, tell) => tell({ pointer: at, keyword: "false schema", params: {} });
  if (!isObject(schema)) throw new Error("a schema is an object");
  if (typeof schema["$ref"] === "string") return referred(schema["$ref"], root, references);
  const judges = Object.entries(schema).flatMap(([keyword, value]) => {
    const make = Object.hasOwn(schemaKeywordJudges, keyword) ? schemaKeywordJudges[keyword] : undefined;
    if (make === undefined) throw new Error(`unknown word of a schema: ${keyword.slice(0, 60)}`);
    return make === null ? [] : [make(value, schema, (part) => judgeOf(part, root, references))];
  });
  return (value, at, tell) => judges.forEach((judge) => judge(value, at, tell));
}

/** References are followed when they are met, so that one that leads round only does so with the answers. */
function referred(reference: string, root: Schema, references: Map<string, Judge>): Judge {
  return (value, at, tell) => {
    let judge = references.get(reference);
    if (!judge) {
      const name = /^#\/definitions\/([A-Za-z0-9_-]+)$/.exec(reference)?.[1];
      const { definitions } = root;
      if (name === undefined || !isObject(definitions) || !Object.hasOwn(definitions, name)) throw new Error(`${reference.slice(0, 60)} leads nowhere`);
      judge = judgeOf(definitions[name], root, references);
      references.set(reference, judge);
    }
    judge(value, at, tell);
  };
}
