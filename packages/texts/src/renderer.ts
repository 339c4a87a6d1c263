import type { Catalogue } from "./index.ts";

/** The texts of: renderer. */
export const rendererTexts = {
} as const satisfies Catalogue;
