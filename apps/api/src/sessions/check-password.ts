import { Problem } from "@shenbao/contract";
import { commonPasswords } from "./common-passwords.ts";

export const shortestPassword = 10;

/** Refuses a password that is short, common, or the login name itself. @throws Problem "password-weak" */
export function checkPassword(password: string, login: string): void {
  const plain = password.normalize("NFKC").toLowerCase();
  const repeated = new Set(plain).size < 4;
  const named = plain.includes(login.toLowerCase()) && plain.length - login.length < 6;
  if ([...plain].length < shortestPassword || repeated || named || commonPasswords.has(plain)) throw new Problem("password-weak", { length: shortestPassword });
}
