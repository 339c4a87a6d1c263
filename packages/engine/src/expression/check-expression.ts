import { sayAll, type Text } from "@shenbao/texts";
import { engineTexts } from "@shenbao/texts/engine";
import type { Expression } from "../definition/definition.generated.ts";
import { forbiddenNames } from "../definition/forbidden-names.ts";
import { isRecord } from "../definition/json.ts";
import { pointerBelow } from "../definition/pointer.ts";
import { linearPattern } from "#patterns";
import { operandsOf } from "./operator.ts";
import { operators } from "./operators/index.ts";

export interface ExpressionFinding {
  /** A JSON Pointer into the expression. */
  path: string;
  message: Text;
}

const deepest = 40;
const mostParts = 3000;

/** Whether an expression is one the engine understands: every operator known, with as many operands as it takes, variables and patterns written out. Never throws; stops at the first twenty findings. */
export function checkExpression(expression: Expression): ExpressionFinding[] {
  const findings: ExpressionFinding[] = [];
  let parts = 0;
  const refuse = (path: string, text: Text) => void findings.push({ path, message: text });

  function visit(part: unknown, path: string, depth: number): void {
    if (findings.length >= 20 || parts > mostParts) return;
    if (++parts > mostParts || depth > deepest) return refuse(path, engineTexts["expression.too-large"]);
    if (part === null || typeof part === "boolean" || typeof part === "string") return;
    if (typeof part === "number") return Number.isFinite(part) ? undefined : refuse(path, engineTexts["expression.not-json"]);
    if (Array.isArray(part)) return part.forEach((item, i) => visit(item, pointerBelow(path, i), depth + 1));
    if (!isRecord(part)) return refuse(path, engineTexts["expression.not-json"]);
    const names = Object.keys(part);
    const name = names[0];
    if (name === undefined || names.length > 1) return refuse(path, engineTexts["expression.not-one-operator"]);
    visitOperator(name, part[name], path, depth);
  }

  function visitOperator(name: string, written: unknown, path: string, depth: number): void {
    const operator = operators[name];
    const at = pointerBelow(path, name);
    if (!operator) return refuse(at, sayAll(engineTexts["expression.unknown-operator"], { operator: name.slice(0, 60) }));
    const operands = operandsOf(written);
    const [least, most] = operator.takes;
    if (operands.length < least || operands.length > most) {
      return refuse(at, sayAll(engineTexts["expression.operands"], { operator: name, least, most, given: operands.length }));
    }
    if (name === "var") checkVariable(operands[0], at);
    if (name === "matches") checkPattern(operands[1], at);
    if (name === "registered" || name === "register-value") checkLookup(operands, at);
    if (name === "band") checkBand(operands, at);
    operands.forEach((operand, i) => visit(operand, Array.isArray(written) ? pointerBelow(at, i) : at, depth + 1));
  }

  function checkVariable(path: unknown, at: string): void {
    if (typeof path !== "string") return refuse(at, engineTexts["expression.variable-written"]);
    if (path !== "" && !/^\$?[A-Za-z0-9-]{1,64}(\.[A-Za-z0-9-]{1,64})*$/.test(path))
      return refuse(at, sayAll(engineTexts["expression.variable-shape"], { path: path.slice(0, 60) }));
    const forbidden = path.split(".").find((name) => forbiddenNames.has(name));
    if (forbidden) refuse(at, sayAll(engineTexts["name.forbidden"], { name: forbidden }));
  }

  function checkPattern(pattern: unknown, at: string): void {
    if (typeof pattern !== "string") return refuse(at, engineTexts["expression.pattern-written"]);
    try {
      linearPattern(pattern);
    } catch {
      refuse(at, sayAll(engineTexts["pattern.refused"], { pattern: pattern.slice(0, 60) }));
    }
  }

  /** Which register and which column is written out: what names a thing can be renamed with it. */
  function checkLookup([register, , column]: unknown[], at: string): void {
    if (typeof register !== "string" || !(column === undefined || typeof column === "string")) refuse(at, engineTexts["expression.register-written"]);
  }

  function checkBand([, ...steps]: unknown[], at: string): void {
    if (steps.length % 2 === 1) refuse(at, engineTexts["expression.band-pairs"]);
  }

  // A bare text would be a value that is never false: a rule that silently always passes.
  if (typeof expression === "string") return [{ path: "", message: engineTexts["expression.bare-text"] }];
  visit(expression, "", 0);
  return findings;
}
