import Big from "big.js";

/** Whether a number has no more decimals than allowed: 12.5 has one. */
export function hasDecimals(value: number, allowed: number): boolean {
  if (Number.isInteger(value) || !Number.isFinite(value)) return true;
  const { c, e } = new Big(value);
  return c.length - 1 - e <= allowed;
}
