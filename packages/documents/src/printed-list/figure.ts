/** A cell as it is read: figures with their decimals and thousands apart, whatever the language. */
export function figure(value: string | number | null, decimals: number | null | undefined): string {
  if (typeof value !== "number") return value ?? "";
  return value.toLocaleString("en-US", decimals == null ? { maximumFractionDigits: 10 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
