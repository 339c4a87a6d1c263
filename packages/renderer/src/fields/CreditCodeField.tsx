import { textRenderer } from "./text-renderer.tsx";

/** 统一社会信用代码: put right (half-width, upper case) as it is typed, its check digit judged by the engine. */
export const creditCodeField = textRenderer("credit-code", { className: "sb-input sb-input-code", spellCheck: false, autoCapitalize: "characters" });
