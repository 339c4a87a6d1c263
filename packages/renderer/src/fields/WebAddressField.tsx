import { textRenderer } from "./text-renderer.tsx";

/** A web address. */
export const webAddressField = textRenderer("web-address", { inputMode: "url", autoComplete: "url", spellCheck: false, autoCapitalize: "none" });
