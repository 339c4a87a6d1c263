import type { Catalogue } from "./index.ts";

/** The texts of: contract. */
export const contractTexts = {} as const satisfies Catalogue;
