import { type Locale, say } from "@shenbao/texts";
import { adminTexts } from "@shenbao/texts/admin";

/** A count that may be capped: «1,000 以上» instead of a number that would take long to count. */
export function showCount(count: { value: number; capped: boolean }, locale: Locale): string {
  const value = new Intl.NumberFormat(locale).format(count.value);
  return count.capped ? say(adminTexts["count.more"], locale, { value }) : value;
}
