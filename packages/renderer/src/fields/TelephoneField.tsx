import { textRenderer } from "./text-renderer.tsx";

/** A landline number. */
export const telephoneField = textRenderer("telephone", { type: "tel", inputMode: "tel", autoComplete: "tel" });
