import type { Json } from "@shenbao/engine";

/** The sum of the numbers among values, exact in decimals; what is no number counts nothing. `null` where there is none. */
export function columnSum(values: readonly (Json | undefined)[]): number | null {
  const numbers = values.filter((value): value is number => typeof value === "number" && Number.isFinite(value));
  if (numbers.length === 0) return null;
  const texts = numbers.map(String);
  if (texts.some((text) => text.includes("e"))) return numbers.reduce((sum, value) => sum + value, 0);
  const decimals = Math.max(...texts.map((text) => text.split(".")[1]?.length ?? 0));
  const sum = texts.reduce((total, text) => {
    const [whole = "", rest = ""] = text.split(".");
    return total + BigInt(whole + rest.padEnd(decimals, "0"));
  }, 0n);
  return Number(sum) / 10 ** decimals;
}
