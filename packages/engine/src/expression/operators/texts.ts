import { engineTexts } from "@shenbao/texts/engine";
import { linearPattern, patternsComing } from "#patterns";
import { ExpressionError } from "../expression-error.ts";
import { isMissing, operator, type Operator } from "../operator.ts";
import { longestText } from "../scope.ts";

/** Texts. Lengths and places count 字 (code points). */
export const texts: Record<string, Operator> = {
  cat: operator(1, 200, (values) => {
    const text = values.map((value) => (isMissing(value) || typeof value === "object" ? "" : String(value))).join("");
    if (text.length > longestText) throw new ExpressionError("", engineTexts["expression.too-much-work"]);
    return text;
  }),
  substr: operator(2, 3, ([text, start, length]) => {
    if (typeof text !== "string" || typeof start !== "number") return null;
    const signs = [...text].slice(start);
    return (typeof length === "number" ? signs.slice(0, length) : signs).join("");
  }),
  length: operator(1, 1, ([value]) => (typeof value === "string" ? [...value].length : Array.isArray(value) ? value.length : null)),
  matches: operator(2, 2, ([text, pattern]) => {
    if (typeof text !== "string" || typeof pattern !== "string") return null;
    const fits = linearPattern(pattern).test(text);
    return patternsComing() === null ? fits : null;
  }),
};
