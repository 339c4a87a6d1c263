import { textRenderer } from "./text-renderer.tsx";

/** A line of text. */
export const textField = textRenderer("text", {});
