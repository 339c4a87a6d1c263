import type { Account } from "@shenbao/contract";

/** The level of organisations that register themselves; everybody else works in the administration. */
const applicantLevel = "applicant";

/** Whether an account belongs in the administration, not in the portal. */
export function worksInAdmin(account: Account): boolean {
  return account.administrator || account.organisation.level !== applicantLevel;
}
