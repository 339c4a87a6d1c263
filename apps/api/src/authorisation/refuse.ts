import { Problem, type ProblemCode } from "@shenbao/contract";
import type { Finding } from "@shenbao/engine";
import { StoreConflict, TableClosed } from "@shenbao/store";
import { sayAll, type Locale, type Text } from "@shenbao/texts";
import { processTexts } from "@shenbao/texts/process";

/** A denial as the problem it is answered with. */
export function refuse(denial: { code: ProblemCode; params: Record<string, string>; texts?: Text; clause?: string }, locale: Locale): Problem {
  return new Problem(denial.code, denial.params, [], denial.texts?.[locale], denial.clause);
}

/** Findings in the reader's language. */
export function sayFindings(findings: Finding[], locale: Locale) {
  return findings.map(({ at, code, severity, message, clause }) => ({ at, code, severity, message: message[locale], ...(clause !== undefined && { clause }) }));
}

/** The problem of answers that cannot be taken as they are. */
export function invalid(findings: Finding[], locale: Locale): Problem {
  return new Problem("invalid", { count: findings.filter((finding) => finding.severity !== "warning").length }, sayFindings(findings, locale));
}

/** Runs a write; what the store refuses becomes a problem in the reader's language. */
export async function storing<T>(locale: Locale, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof TableClosed) throw new Problem("table-handed-in");
    if (error instanceof StoreConflict && error.code === "quota-full") {
      const { quota, quotaEn, limit, clause } = error.params;
      throw new Problem("quota-full", { quota: (locale === "en" ? quotaEn : quota) ?? "", limit: limit ?? 0 }, [], undefined, cited(clause));
    }
    if (error instanceof StoreConflict && error.code === "limit-reached") {
      const { limit, limitEn, most, subject, clause } = error.params;
      const params = { limit: (locale === "en" ? limitEn : limit) ?? "", most: most ?? 0, subject: subject ?? "", clause: clause ?? "" };
      throw new Problem("limit-reached", params, [], sayAll(processTexts[clause === "" ? "refusal.limit" : "refusal.limit-clause"], params)[locale], cited(clause));
    }
    throw error;
  }
}

const cited = (clause: unknown): string | undefined => (typeof clause === "string" && clause !== "" ? clause : undefined);
