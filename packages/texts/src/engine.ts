import type { Catalogue } from "./index.ts";

/** The texts of: engine. */
export const engineTexts = {
} as const satisfies Catalogue;
