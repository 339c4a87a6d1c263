import type { Json } from "@shenbao/engine";

const longest = 120;

function numberKey(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value === 0 ? 0 : value);
  let bits = view.getBigUint64(0);
  // IEEE 754 sorts like an unsigned integer once negatives are inverted and the sign of the others is set.
  bits = bits >> 63n ? ~bits & 0xffffffffffffffffn : bits | 0x8000000000000000n;
  return bits.toString(16).padStart(16, "0");
}

/**
 * A text that sorts as the value does among values of its kind: numbers by size, texts by code point in lower case, moments given as
 * texts by time. "" for a value that is not there, so it sorts before all others.
 */
export function sortKey(value: Json | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberKey(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "string") return value.normalize("NFC").toLowerCase().slice(0, longest);
  if (Array.isArray(value))
    return value
      .filter((item) => typeof item === "string")
      .join(",")
      .slice(0, longest);
  return "";
}

/** The sort key of an instant. */
export function momentKey(ms: number | null): string {
  return ms === null ? "" : new Date(ms).toISOString();
}
