import { halfWidth, type Field, type Json } from "@shenbao/engine";

/**
 * What is kept of a typed number: a number where it is one, else the text itself, so that nothing typed is lost.
 * Full-width digits and separators are put right. More than 15 digits would not come back as typed, and stay a text.
 */
export function parseNumber(text: string): Json | undefined {
  const plain = halfWidth(text)
    .replace(/[,，、\s]/g, "")
    .replace(/[。．]/g, ".")
    .replace(/^[−–—－]/, "-");
  if (plain === "") return undefined;
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain) || plain.replace(/\D/g, "").replace(/^0+/, "").length > 15) return text;
  return Number(plain);
}

/** A number as it stands in its input while somebody types. */
export function editNumber(value: Json | undefined): string {
  return value === undefined || value === null ? "" : String(value);
}

/** Whether a field can only hold a number of four digits: a year, which nobody writes with its thousand apart. */
const isYear = ({ minimum, maximum }: Field["schema"]) => typeof minimum === "number" && minimum >= 1000 && typeof maximum === "number" && maximum <= 9999;

/** A number with thousands separated, a year without; never rounded, since what is wrong with it must be seen. */
export function showNumber(value: Json | undefined, field?: Pick<Field, "schema">): string {
  const text = editNumber(value);
  if (typeof value !== "number" || (field && isYear(field.schema)) || !/^-?\d+(\.\d+)?$/.test(text)) return text;
  const [whole = "", decimals] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
