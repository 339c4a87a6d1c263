export { linearPattern } from "./linear-pattern.ts";

/** Whether patterns are being judged as fitting for want of their engine: only in browsers, where it is loaded when a form first needs it. */
export function patternsComing(): Promise<void> | null {
  return null;
}
