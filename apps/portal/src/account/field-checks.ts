import { loginNameSchema } from "@shenbao/contract";
import { isCreditCode, normaliseCreditCode } from "@shenbao/engine";
import type { Speaker } from "../client/use-say.ts";

/** The shortest password, as the contract has it. */
export const passwordLength = 10;

/** Characters of a 统一社会信用代码 (GB 32100-2015). */
export const creditCodeLength = 18;

/** The checks of the account's fields, in the person's language. */
export function fieldChecks({ say }: Speaker) {
  const needed = (value: string) => (value.trim() === "" ? say("check.needed") : undefined);
  return {
    needed,
    login: (value: string) => needed(value) ?? (loginNameSchema.safeParse(value).success ? undefined : say("check.login")),
    password: (value: string) => (value.length < passwordLength ? say("check.password", { length: passwordLength }) : undefined),
    creditCode: (value: string) => needed(value) ?? (isCreditCode(normaliseCreditCode(value)) ? undefined : say("check.creditCode")),
    telephone: (value: string) => needed(value) ?? (/^(1[3-9]\d{9}|(0\d{2,3}-)?\d{7,8})$/.test(value.trim()) ? undefined : say("check.telephone")),
    email: (value: string) => needed(value) ?? (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? undefined : say("check.email")),
  };
}
