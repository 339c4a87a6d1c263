import { Problem } from "@shenbao/contract";
import { HttpError } from "react-admin";
import { currentLocale } from "../language/current-locale.ts";

/** A refusal as react-admin's forms understand it: findings at their fields, the sentence for the notification. */
export function asHttpError(error: unknown): unknown {
  if (!(error instanceof Problem) || error.findings.length === 0)
    return error instanceof Problem ? new HttpError(error.say(currentLocale()), error.status, { code: error.code }) : error;
  const errors: Record<string, unknown> = {};
  for (const finding of error.findings) {
    const path = finding.at.replace(/^\//, "").split("/");
    let at = errors;
    for (const name of path.slice(0, -1)) at = (at[name] ??= {}) as Record<string, unknown>;
    at[path.at(-1) ?? "root"] = finding.message;
  }
  return new HttpError(error.say(currentLocale()), error.status, { errors, code: error.code });
}
