import type { Catalogue } from "./index.ts";

/** The texts of: portal. */
export const portalTexts = {
} as const satisfies Catalogue;
