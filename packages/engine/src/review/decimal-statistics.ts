import Big from "big.js";

/** The mean in decimal arithmetic; null of nothing. */
export function meanOf(values: readonly (number | Big)[]): Big | null {
  if (values.length === 0) return null;
  return values.reduce<Big>((sum, value) => sum.plus(value), new Big(0)).div(values.length);
}

/** The standard deviation of all there is (not of a sample), in decimal arithmetic; null of nothing. */
export function deviationOf(values: readonly (number | Big)[]): Big | null {
  const mean = meanOf(values);
  if (!mean) return null;
  return values
    .reduce<Big>((sum, value) => sum.plus(new Big(value).minus(mean).pow(2)), new Big(0))
    .div(values.length)
    .sqrt();
}

/** For people: rounded half away from zero (四舍五入). */
export function rounded(value: Big, decimals: number): number {
  return value.round(decimals, Big.roundHalfUp).toNumber();
}
