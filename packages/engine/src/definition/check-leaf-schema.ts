import { linearPattern } from "../expression/linear-pattern.ts";
import { formats } from "../form/formats/index.ts";
import type { Findings } from "./findings.ts";
import { isRecord } from "./json.ts";
import { pointerBelow } from "./pointer.ts";

const types: ReadonlySet<unknown> = new Set(["string", "number", "integer", "boolean"]);

/** Keywords that only one type knows. */
const typed: Readonly<Record<string, string>> = {
  minLength: "string",
  maxLength: "string",
  pattern: "string",
  format: "string",
  oneOf: "string",
  level: "string",
  minimum: "number",
  maximum: "number",
  exclusiveMinimum: "number",
  exclusiveMaximum: "number",
  multipleOf: "number",
  unit: "number",
  decimals: "number",
};

/** Judges the schema of one value: its type, its format, its pattern (linear time), its choices. */
export function checkLeafSchema(schema: Record<string, unknown>, path: string, findings: Findings): void {
  const { type, format, pattern, decimals, unit } = schema;
  if (!types.has(type)) return findings.error(path, "leaf-type", { type: JSON.stringify(type ?? null).slice(0, 100) });
  for (const [keyword, wanted] of Object.entries(typed)) {
    if (keyword in schema && wanted !== (type === "integer" ? "number" : type)) findings.error(pointerBelow(path, keyword), "keyword-misplaced", { keyword, type: String(type) });
  }
  if (format !== undefined && (typeof format !== "string" || !Object.hasOwn(formats, format)))
    findings.error(`${path}/format`, "format-unknown", { format: String(format).slice(0, 60) });
  if (schema["level"] !== undefined && (format !== "organisation" || typeof schema["level"] !== "string")) findings.error(`${path}/level`, "level-misplaced");
  if (format === "organisation" && schema["level"] === undefined) findings.error(path, "level-missing");
  if (typeof pattern === "string") checkPattern(pattern, `${path}/pattern`, findings);
  if (decimals !== undefined && !(typeof decimals === "number" && Number.isInteger(decimals) && decimals >= 0 && decimals <= 8))
    findings.error(`${path}/decimals`, "out-of-range", { limit: 8 });
  if (unit !== undefined && !isText(unit)) findings.error(`${path}/unit`, "text-expected");
  if ("enum" in schema) findings.error(`${path}/enum`, "enum-without-titles");
  if (type === "string" && "oneOf" in schema) checkChoices(schema["oneOf"], `${path}/oneOf`, findings);
}

/** Judges a pattern wherever it stands. */
export function checkPattern(pattern: string, path: string, findings: Findings): void {
  try {
    linearPattern(pattern);
  } catch {
    findings.error(path, "pattern", { pattern: pattern.slice(0, 60) });
  }
}

/** Whether a value is a text in every language. */
export function isText(value: unknown): boolean {
  return isRecord(value) && typeof value["zh-CN"] === "string" && value["zh-CN"] !== "" && typeof value["en"] === "string" && value["en"] !== "";
}

function checkChoices(choices: unknown, path: string, findings: Findings): void {
  if (!Array.isArray(choices) || choices.length === 0) return findings.error(path, "choices-shape");
  const seen = new Set<string>();
  choices.forEach((choice: unknown, i) => {
    const at = `${path}/${i}`;
    if (!isRecord(choice) || typeof choice["const"] !== "string" || !/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(choice["const"])) return findings.error(at, "choices-shape");
    if (typeof choice["title"] !== "string" || choice["title"] === "") findings.error(at, "title-missing");
    if (seen.has(choice["const"])) findings.error(`${at}/const`, "duplicate", { id: choice["const"] });
    seen.add(choice["const"]);
  });
}
