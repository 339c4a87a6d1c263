import type { Locale } from "@shenbao/texts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant (ISO 8601 or milliseconds) as date and time in a zone: 2023年8月25日 23:59, 25 Aug 2023, 23:59. */
export function formatMoment(at: string | number, locale: Locale, timeZone = "Asia/Shanghai"): string {
  const key = `${locale} ${timeZone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-CN", {
      timeZone,
      year: "numeric",
      month: locale === "en" ? "short" : "long",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hour12: false,
    });
    formats.set(key, format);
  }
  return format.format(new Date(at));
}
