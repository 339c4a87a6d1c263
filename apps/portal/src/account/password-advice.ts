import type { Speaker } from "../client/use-say.ts";
import { passwordLength } from "./field-checks.ts";

/** Advice on a password while it is typed: length is what counts. */
export function passwordAdvice(password: string, { say }: Speaker): string | undefined {
  if (password.length < passwordLength) return undefined;
  return password.length < 14 ? say("password.fair") : say("password.good");
}
