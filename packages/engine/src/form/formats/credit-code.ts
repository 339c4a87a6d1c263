import { halfWidth } from "./half-width.ts";

const digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A credit code as it is kept: plain letters and digits, upper case, no blanks. */
export function normaliseCreditCode(text: string): string {
  return halfWidth(text).replace(/\s/g, "").toUpperCase();
}

/** Whether a normalised text is a 统一社会信用代码: 18 signs, the last the check sign (GB 32100-2015: weights 3^(i−1) mod 31). */
export function isCreditCode(text: string): boolean {
  if (text.length !== 18) return false;
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < 17; i++) {
    const value = digits.indexOf(text.charAt(i));
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return text.charAt(17) === digits.charAt((31 - (sum % 31)) % 31);
}
