import type { Catalogue } from "./index.ts";

/** The texts of: engine. */
export const engineTexts = {
  "value.yes": { "zh-CN": "是", en: "Yes" },
  "value.no": { "zh-CN": "否", en: "No" },
  "value.rows": { "zh-CN": "{count} 行", en: "{count} rows" },
  "name.forbidden": { "zh-CN": "名称“{name}”不允许使用。", en: "The name “{name}” is not allowed." },
  "pattern.refused": { "zh-CN": "正则表达式“{pattern}”不能使用：不支持前瞻、后顾和反向引用，且不能过大。", en: "The pattern “{pattern}” cannot be used: no look-ahead, look-behind or back-references, and not too large." },
  "expression.unknown-operator": { "zh-CN": "表达式中有未知的运算符“{operator}”。", en: "The expression uses an unknown operator “{operator}”." },
  "expression.operands": { "zh-CN": "运算符“{operator}”需要 {least} 至 {most} 个参数，现有 {given} 个。", en: "The operator “{operator}” takes {least} to {most} operands; here it has {given}." },
  "expression.not-one-operator": { "zh-CN": "表达式的每个对象只能有一个运算符。", en: "Each object of an expression has exactly one operator." },
  "expression.not-json": { "zh-CN": "表达式只能由 JSON 的值组成。", en: "An expression is made of JSON values only." },
  "expression.bare-text": { "zh-CN": "表达式不能是一段文字，应写成 {\"运算符\": [参数]} 的形式。", en: "An expression cannot be a piece of text; write it as {\"operator\": [operands]}." },
  "expression.variable-written": { "zh-CN": "“var”的路径必须直接写出，不能由计算得到。", en: "The path of “var” must be written out, not computed." },
  "expression.variable-shape": { "zh-CN": "“{path}”不是有效的变量路径。", en: "“{path}” is not a valid variable path." },
  "expression.pattern-written": { "zh-CN": "“matches”的正则表达式必须直接写出。", en: "The pattern of “matches” must be written out." },
  "expression.too-large": { "zh-CN": "表达式过大或嵌套过深。", en: "The expression is too large or nested too deeply." },
  "expression.too-much-work": { "zh-CN": "表达式的计算量超出上限。", en: "The expression takes more work than is allowed." },
  "expression.failed": { "zh-CN": "表达式无法计算。", en: "The expression cannot be evaluated." },
} as const satisfies Catalogue;
