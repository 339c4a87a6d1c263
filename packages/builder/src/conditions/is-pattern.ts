import { linearPattern } from "@shenbao/engine";

/** Whether a text is a pattern that a definition may use. */
export function isPattern(text: string): boolean {
  try {
    linearPattern(text);
    return true;
  } catch {
    return false;
  }
}
