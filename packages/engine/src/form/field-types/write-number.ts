import Big from "big.js";

/** A number as people read it: thousands separated, rounded half away from zero to the decimals where they are fixed. */
export function writeNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) return "";
  const exact = new Big(value);
  const digits = decimals === undefined ? exact.toFixed() : exact.toFixed(decimals, Big.roundHalfUp);
  const [, sign = "", whole = "0", rest = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(digits) ?? [];
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ",") + rest;
}
