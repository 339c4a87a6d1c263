import Big from "big.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { hasDecimals } from "../decimals.ts";
import { writeNumber } from "./write-number.ts";

it.each([
  [1234567.5, undefined, "1,234,567.5"],
  [1.005, 2, "1.01"],
  [-2.5, 0, "-3"],
  [-0, 2, "0.00"],
  [1e-7, undefined, "0.0000001"],
  [1e21, undefined, "1,000,000,000,000,000,000,000"],
  [Number.NaN, 2, ""],
])("%f with %s decimals is %s", (value, decimals, text) => expect(writeNumber(value, decimals)).toBe(text));

it("writes and counts decimals as exact decimal arithmetic does", () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000),
  );
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 8 }), (value, decimals) => {
      const exact = new Big(value);
      const plain = writeNumber(value, decimals).replaceAll(",", "");
      expect(Number(plain)).toBe(Number(exact.toFixed(decimals, Big.roundHalfUp)));
      expect(plain.split(".")[1]?.length ?? 0).toBe(decimals);
      expect(hasDecimals(value, decimals)).toBe(exact.round(decimals, Big.roundDown).eq(exact));
    }),
    { numRuns: 1000 },
  );
});
