import { textRenderer } from "./text-renderer.tsx";

/** An e-mail address. Not of the native type: that one drops what it cannot read. */
export const emailField = textRenderer("email", { inputMode: "email", autoComplete: "email", spellCheck: false, autoCapitalize: "none" });
