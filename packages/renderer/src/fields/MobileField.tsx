import { textRenderer } from "./text-renderer.tsx";

/** A mobile number. */
export const mobileField = textRenderer("mobile", { type: "tel", inputMode: "tel", autoComplete: "tel-national" });
