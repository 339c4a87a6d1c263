const formats = new Map<number | undefined, Intl.NumberFormat>();

/** A number as people read it: thousands separated, rounded half away from zero to the decimals where they are fixed. */
export function writeNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) return "";
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat("en", decimals === undefined ? { maximumFractionDigits: 20 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  // As a text, because a number would be rounded by its binary value: 1.005 is a little less than it says. Minus nothing is nothing.
  return format.format(String(value + 0) as Intl.StringNumericLiteral);
}
