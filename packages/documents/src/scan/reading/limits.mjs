// @ts-check
/** What a file may have at most. What is over it is refused, never cut. */
export const limits = {
  /** Pages of a PDF: no application is so long. */
  pages: 300,
  /** Pixels of a picture, and of one in a PDF: a telephone takes 50 million. */
  pixels: 64_000_000,
  side: 16_000,
};
