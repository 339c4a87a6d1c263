import { Problem, type ProblemCode } from "@shenbao/contract";
import type { Finding } from "@shenbao/engine";
import { StoreConflict, TableClosed } from "@shenbao/store";
import type { Locale, Text } from "@shenbao/texts";

/** A denial as the problem it is answered with. */
export function refuse(denial: { code: ProblemCode; params: Record<string, string>; texts?: Text }, locale: Locale): Problem {
  return new Problem(denial.code, denial.params, [], denial.texts?.[locale]);
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
      const { quota, quotaEn, limit } = error.params;
      throw new Problem("quota-full", { quota: (locale === "en" ? quotaEn : quota) ?? "", limit: limit ?? 0 });
    }
    throw error;
  }
}
