// @ts-check
/** What a template may have at most; what every office file may have is in `form-reading/opening/limits.mjs`. What is over it is refused, never cut. */
export const templateLimits = {
  /** Bytes of XML with text in it: body, heads, feet, notes. */
  xml: 4_000_000,
  /** Placeholders in all, each time they stand there. */
  placeholders: 1_000,
  /** Characters of a name between braces. */
  name: 200,
  /** Characters of the text around one that are told. */
  near: 80,
};
