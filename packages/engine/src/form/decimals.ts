/** Whether a number has no more decimals than allowed: 12.5 has one, 1e-7 has seven. */
export function hasDecimals(value: number, allowed: number): boolean {
  if (Number.isInteger(value) || !Number.isFinite(value)) return true;
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  return (mantissa.split(".")[1]?.length ?? 0) - Number(exponent) <= allowed;
}
