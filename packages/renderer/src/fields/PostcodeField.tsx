import { textRenderer } from "./text-renderer.tsx";

/** A postcode. */
export const postcodeField = textRenderer("postcode", { inputMode: "numeric", autoComplete: "postal-code" });
