import type { FormValidator } from "./outcome.ts";
export function loadValidator(_module: { default: (runtime: unknown) => unknown }): FormValidator { throw new Error("in the making"); }
