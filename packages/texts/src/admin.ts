import type { Catalogue } from "./index.ts";

/** The texts of: admin. */
export const adminTexts = {
} as const satisfies Catalogue;
