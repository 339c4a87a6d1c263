import { _, Ajv, type CodeKeywordDefinition, type KeywordCxt, type Options } from "ajv";
import { linearPattern } from "../expression/linear-pattern.ts";
import { hasDecimals } from "../form/decimals.ts";
import { formats } from "../form/formats/index.ts";

/** `pattern` runs on RE2: linear time, no look-ahead. `code` says where a compiled-ahead validator finds it. */
const regExp = Object.assign(
  (pattern: string) => {
    const made = linearPattern(pattern);
    return { test: (text: string) => made.test(text), toString: () => `/${pattern}/` };
  },
  { code: 'require("shenbao/linear-pattern").default' },
);

const choice: CodeKeywordDefinition = {
  keyword: "choice",
  type: "string",
  schemaType: "array",
  code(cxt: KeywordCxt) {
    const choices = cxt.schema as string[];
    cxt.fail(_`![${choices.reduce((list, value, i) => (i === 0 ? _`${value}` : _`${list}, ${value}`), _``)}].includes(${cxt.data})`);
  },
  error: { message: "", params: _`{}` },
};

const decimals: CodeKeywordDefinition = {
  keyword: "decimals",
  type: "number",
  schemaType: "number",
  code(cxt: KeywordCxt) {
    const check = cxt.gen.scopeValue("func", { ref: hasDecimals, code: _`require("shenbao/decimals").default` });
    cxt.fail(_`!${check}(${cxt.data}, ${cxt.schema as number})`);
  },
  error: { message: "", params: (cxt) => _`{limit: ${cxt.schema as number}}` },
};

/** An Ajv that knows the vocabulary of forms. One for each form: it keeps what it compiles for as long as it lives. */
export function formAjv(code: Options["code"] = {}, more: Pick<Options, "inlineRefs" | "loopRequired"> = {}): Ajv {
  const ajv = new Ajv({
    ...more,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    messages: false,
    ownProperties: true,
    validateSchema: false,
    meta: false,
    addUsedSchema: false,
    logger: false,
    formats: { ...formats },
    code: { ...code, regExp, formats: _`runtime.formats` },
  });
  ajv.addKeyword(choice);
  ajv.addKeyword(decimals);
  return ajv;
}
