import type { Catalogue } from "./index.ts";

/** The texts of: documents. */
export const documentsTexts = {
} as const satisfies Catalogue;
