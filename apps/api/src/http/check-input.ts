import { Problem, problems } from "@shenbao/contract";
import { say, type Locale } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";
import type { z } from "zod";

type Part = "params" | "query" | "body";

const pointer = (path: readonly PropertyKey[]) => "/" + path.map((step) => String(step).replace(/~/g, "~0").replace(/\//g, "~1")).join("/");

/** The issues of a union are those of its branch that came furthest. */
function flatten(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
    const best = issue.errors.reduce((a, b) => (depth(b) > depth(a) ? b : a));
    return flatten(best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}
const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));

function sentence(issue: z.core.$ZodIssue, locale: Locale): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return say(problems["unknown-field"][1], locale, { path: pointer([...issue.path, issue.keys[0] ?? ""]) });
    case "too_small":
      if (issue.origin === "string") return say(apiTexts[issue.minimum === 1 ? "input.empty" : "input.too-short"], locale, { min: String(issue.minimum) });
      return say(apiTexts[issue.origin === "array" ? "input.too-few" : "input.too-small"], locale, { min: String(issue.minimum) });
    case "too_big":
      if (issue.origin === "string") return say(apiTexts["input.too-long"], locale, { max: String(issue.maximum) });
      return say(apiTexts[issue.origin === "array" ? "input.too-many" : "input.too-large"], locale, { max: String(issue.maximum) });
    case "invalid_type":
      return say(apiTexts[issue.input === undefined && /undefined$/.test(issue.message) ? "input.missing" : "input.wrong-type"], locale);
    default:
      return say(apiTexts["input.wrong-format"], locale);
  }
}

/**
 * Checks a part of a request by its schema. Only an unknown field: "unknown-field" with its path. Of a body every finding is told, at its
 * pointer; params that cannot be name nothing that exists.
 * @throws Problem "not-found" (params), "unknown-field", "bad-request" (query), "invalid" (body)
 */
export function checkInput(schema: z.ZodType | undefined, part: Part, value: unknown, locale: Locale): unknown {
  if (!schema) {
    if (part === "query" && Object.keys(value as object).length > 0) throw new Problem("unknown-field", { path: `?${Object.keys(value as object)[0]}` });
    return undefined;
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  if (part === "params") throw new Problem("not-found");
  const issues = flatten(checked.error.issues);
  const unknown = issues.find((issue) => issue.code === "unrecognized_keys");
  if (unknown?.code === "unrecognized_keys")
    throw new Problem("unknown-field", { path: part === "query" ? `?${unknown.keys[0]}` : pointer([...unknown.path, unknown.keys[0] ?? ""]) });
  if (part === "query") throw new Problem("bad-request", { detail: `?${String(issues[0]?.path[0] ?? "")}` });
  const findings = issues.slice(0, 100).map((issue) => ({ at: pointer(issue.path), code: issue.code, severity: "error" as const, message: sentence(issue, locale) }));
  throw new Problem("invalid", { count: findings.length }, findings);
}
