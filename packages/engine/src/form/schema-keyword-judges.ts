import { linearPattern } from "#patterns";
import { isRecord } from "../definition/json.ts";
import { pointerBelow } from "../definition/pointer.ts";
import { sameValue } from "../expression/same-value.ts";
import { hasDecimals } from "./decimals.ts";
import { formats } from "./formats/index.ts";
import type { SchemaError } from "./outcome.ts";

/** Tells what is wrong with a value at a place, as far as one keyword is concerned. */
export type Judge = (value: unknown, at: string, tell: (error: SchemaError) => void) => void;
export type Schema = Record<string, unknown>;

/** Makes the judge of one keyword: what it wants, the schema it stands in, and how the judge of a schema within it is made. */
export type KeywordJudge = (wanted: unknown, schema: Schema, judgeOf: (part: unknown) => Judge) => Judge;

const isObject = (value: unknown): value is Schema => isRecord(value) && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const names = (value: unknown): string[] => (isList(value) ? value.filter(isText) : []);
const length = (text: string) => [...text].length;

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: isText,
  number: isNumber,
  integer: (value) => isNumber(value) && Number.isInteger(value),
  boolean: (value) => typeof value === "boolean",
  object: isObject,
  array: isList,
  null: (value) => value === null,
};

/** Whether a value fits: for alternatives and conditions, whose own errors nobody hears. */
function fits(judge: Judge, value: unknown): boolean {
  let right = true;
  judge(value, "", () => {
    right = false;
  });
  return right;
}

/** A keyword about values of one kind. */
function about<T, W>(keyword: string, is: (value: unknown) => value is T, fit: (value: T, wanted: W) => boolean, params: (wanted: W) => Record<string, unknown>): KeywordJudge {
  return (wanted) => (value, at, tell) => {
    if (is(value) && !fit(value, wanted as W)) tell({ pointer: at, keyword, params: params(wanted as W) });
  };
}

const limited = <T>(keyword: string, is: (value: unknown) => value is T, fit: (value: T, limit: number) => boolean) => about<T, number>(keyword, is, fit, (limit) => ({ limit }));
const compared = (keyword: string, comparison: string, fit: (value: number, limit: number) => boolean) =>
  about<number, number>(keyword, isNumber, fit, (limit) => ({ comparison, limit }));

/** Every schema among the parts: which of them fit decides. */
function alternatives(keyword: string, right: (fitting: number) => boolean): KeywordJudge {
  return (wanted, _, judgeOf) => {
    const judges = (isList(wanted) ? wanted : []).map(judgeOf);
    return (value, at, tell) => {
      if (!right(judges.filter((judge) => fits(judge, value)).length)) tell({ pointer: at, keyword, params: {} });
    };
  };
}

/** The words of prepared schemas, with what they mean in draft-07. */
export const schemaKeywordJudges: Readonly<Record<string, KeywordJudge | null>> = {
  definitions: null,
  // Beside `if` they are judged with it.
  then: null,
  else: null,

  type: (wanted) => {
    const allowed = (isList(wanted) ? wanted : [wanted]).map((name) => {
      const is = isText(name) && Object.hasOwn(types, name) ? types[name] : undefined;
      if (!is) throw new Error(`unknown type ${String(name).slice(0, 60)}`);
      return is;
    });
    return (value, at, tell) => {
      if (!allowed.some((is) => is(value))) tell({ pointer: at, keyword: "type", params: { type: wanted } });
    };
  },
  const: about(
    "const",
    (value): value is unknown => value !== undefined,
    sameValue,
    (allowedValue: unknown) => ({ allowedValue }),
  ),
  enum: about(
    "enum",
    (value): value is unknown => value !== undefined,
    (value, wanted: unknown[]) => wanted.some((one) => sameValue(value, one)),
    (allowedValues) => ({ allowedValues }),
  ),
  choice: about(
    "oneOf",
    isText,
    (value, wanted: string[]) => wanted.includes(value),
    () => ({}),
  ),

  minLength: limited("minLength", isText, (value, limit) => length(value) >= limit),
  maxLength: limited("maxLength", isText, (value, limit) => length(value) <= limit),
  pattern: about(
    "pattern",
    isText,
    (value, pattern: string) => linearPattern(pattern).test(value),
    (pattern) => ({ pattern }),
  ),
  format: (wanted) => {
    const format = isText(wanted) && Object.hasOwn(formats, wanted) ? formats[wanted] : undefined;
    if (!format) throw new Error(`unknown format ${String(wanted).slice(0, 60)}`);
    return (value, at, tell) => {
      if (isText(value) && !format(value)) tell({ pointer: at, keyword: "format", params: { format: wanted } });
    };
  },

  minimum: compared("minimum", ">=", (value, limit) => value >= limit),
  maximum: compared("maximum", "<=", (value, limit) => value <= limit),
  exclusiveMinimum: compared("exclusiveMinimum", ">", (value, limit) => value > limit),
  exclusiveMaximum: compared("exclusiveMaximum", "<", (value, limit) => value < limit),
  multipleOf: about(
    "multipleOf",
    isNumber,
    (value, unit: number) => Number.isInteger(value / unit),
    (multipleOf) => ({ multipleOf }),
  ),
  decimals: limited("decimals", isNumber, hasDecimals),

  minItems: limited("minItems", isList, (value, limit) => value.length >= limit),
  maxItems: limited("maxItems", isList, (value, limit) => value.length <= limit),
  uniqueItems: (wanted, { items }) => {
    // Of items that are to be texts, numbers or yes and no, only those that are count, as in the compiled validators.
    const type = isObject(items) ? items["type"] : undefined;
    const scalar = isText(type) && type !== "object" && type !== "array" && Object.hasOwn(types, type) ? types[type] : undefined;
    return (value, at, tell) => {
      if (wanted !== true || !isList(value)) return;
      const counted = scalar ? value.filter(scalar) : value;
      const twice = scalar ? new Set(counted).size < counted.length : counted.some((one, i) => counted.slice(0, i).some((other) => sameValue(one, other)));
      if (twice) tell({ pointer: at, keyword: "uniqueItems", params: {} });
    };
  },
  items: (wanted, _, judgeOf) => {
    if (isList(wanted)) throw new Error("a list of schemas for items is not known");
    const judge = judgeOf(wanted);
    return (value, at, tell) => {
      if (isList(value)) value.forEach((item, i) => judge(item, pointerBelow(at, i), tell));
    };
  },
  contains: (wanted, _, judgeOf) => {
    const judge = judgeOf(wanted);
    return (value, at, tell) => {
      if (isList(value) && !value.some((item) => fits(judge, item))) tell({ pointer: at, keyword: "contains", params: { minContains: 1 } });
    };
  },

  required: (wanted) => (value, at, tell) => {
    if (isObject(value)) for (const name of names(wanted)) if (!has(value, name)) tell({ pointer: pointerBelow(at, name), keyword: "required", params: {} });
  },
  properties: (wanted, _, judgeOf) => {
    const judges = Object.entries(isObject(wanted) ? wanted : {}).map(([name, part]) => [name, judgeOf(part)] as const);
    return (value, at, tell) => {
      if (isObject(value)) for (const [name, judge] of judges) if (has(value, name)) judge(value[name], pointerBelow(at, name), tell);
    };
  },
  additionalProperties: (wanted, { properties }, judgeOf) => {
    const known = isObject(properties) ? properties : {};
    const judge = wanted === false ? null : judgeOf(wanted);
    return (value, at, tell) => {
      if (!isObject(value)) return;
      for (const name of Object.keys(value)) {
        if (Object.hasOwn(known, name)) continue;
        if (judge) judge(value[name], pointerBelow(at, name), tell);
        else tell({ pointer: pointerBelow(at, name), keyword: "additionalProperties", params: {} });
      }
    };
  },
  minProperties: limited("minProperties", isObject, (value, limit) => Object.keys(value).length >= limit),
  maxProperties: limited("maxProperties", isObject, (value, limit) => Object.keys(value).length <= limit),
  dependencies: (wanted, _, judgeOf) => {
    const parts = Object.entries(isObject(wanted) ? wanted : {}).map(([name, part]) => [name, isList(part) ? schemaRequired(names(part)) : judgeOf(part)] as const);
    return (value, at, tell) => {
      if (isObject(value)) for (const [name, judge] of parts) if (has(value, name)) judge(value, at, tell);
    };
  },

  allOf: (wanted, _, judgeOf) => {
    const judges = (isList(wanted) ? wanted : []).map(judgeOf);
    return (value, at, tell) => judges.forEach((judge) => judge(value, at, tell));
  },
  anyOf: alternatives("anyOf", (fitting) => fitting > 0),
  oneOf: alternatives("oneOf", (fitting) => fitting === 1),
  not: (wanted, _, judgeOf) => {
    const judge = judgeOf(wanted);
    return (value, at, tell) => {
      if (fits(judge, value)) tell({ pointer: at, keyword: "not", params: {} });
    };
  },
  if: (wanted, schema, judgeOf) => {
    const condition = judgeOf(wanted);
    const [yes, no] = [schema["then"], schema["else"]].map((part) => (part === undefined ? null : judgeOf(part)));
    return (value, at, tell) => (fits(condition, value) ? yes : no)?.(value, at, tell);
  },
};

const has = (value: Schema, name: string) => Object.hasOwn(value, name) && value[name] !== undefined;

function schemaRequired(wanted: readonly string[]): Judge {
  return (value, at, tell) => {
    if (isObject(value)) for (const name of wanted) if (!has(value, name)) tell({ pointer: pointerBelow(at, name), keyword: "required", params: {} });
  };
}
