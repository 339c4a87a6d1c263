import { halfWidth, type Json } from "@shenbao/engine";

function parts(text: string): string[] | null {
  const plain = halfWidth(text).trim();
  const joined = /^(\d{4})(\d{2})(\d{2})?$/.exec(plain);
  if (joined) return joined.slice(1).filter((part) => part !== undefined);
  const apart = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(?:(\d{1,2})\s*日?)?)?$/.exec(plain);
  return apart ? apart.slice(1).filter((part) => part !== undefined) : null;
}

/** `2023-8-5`, `2023/8/5`, `2023.8.5`, `2023年8月5日`, `20230805` → `2023-08-05`; anything else stays as it was typed. */
export function parseDate(text: string): Json | undefined {
  if (text.trim() === "") return undefined;
  const found = parts(text);
  return found?.length === 3 ? found.map((part) => part.padStart(2, "0")).join("-") : text;
}

/** The same for a month: `2023年8月` → `2023-08`. */
export function parseMonth(text: string): Json | undefined {
  if (text.trim() === "") return undefined;
  const found = parts(text);
  return found?.length === 2 ? found.map((part) => part.padStart(2, "0")).join("-") : text;
}
