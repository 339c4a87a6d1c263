import type { ScanCode } from "./scan-code.ts";

/**
 * What a page of a scan looks like: a picture, as a scanner or camera makes one; drawn by a program, so nobody printed and stamped it; nothing on it;
 * or broken, so that it cannot be shown.
 */
export type PageLook = "picture" | "drawn" | "blank" | "broken";

/** A page of a scan: where it stands in its file, from 1, and the texts of the codes on it, from top to bottom. */
export interface ScanPage {
  page: number;
  look: PageLook;
  texts: string[];
}

/** What the process is asked. `wanted`: how the texts begin that are looked for again and again, as a regular expression. */
export interface ScanOrder {
  content: Buffer;
  wanted: string;
}

export type ScanOutcome = { pages: ScanPage[] } | { refusal: { code: ScanCode; params: Record<string, number> } } | { failure: string };
