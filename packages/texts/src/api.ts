import type { Catalogue } from "./index.ts";

/** The texts of: api. */
export const apiTexts = {
} as const satisfies Catalogue;
