import type { NoticeDefinition } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { portalTexts } from "@shenbao/texts/portal";

/** A date of a definition, as people read it: 2023年8月25日. */
export function sayDate(date: string, locale: Locale): string {
  const day = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { dateStyle: "long", timeZone: "UTC" }).format(day);
}

/** A moment of a definition. A bare date counts to the end of its day, and says so: 含当日. */
export function sayDeadline(moment: string, locale: Locale): string {
  const date = sayDate(moment, locale);
  const time = /T(\d{2}:\d{2})/.exec(moment)?.[1];
  return time ? `${date} ${time}` : say(portalTexts["deadline.inclusive"], locale, { date });
}

/** An instant (UTC) in a notice's zone, to the second where asked. */
export function sayInstant(at: string | number, locale: Locale, definition: Pick<NoticeDefinition, "timezone">, precision: "minute" | "second" = "minute"): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    year: "numeric",
    month: locale === "en" ? "short" : "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    ...(precision === "second" && { second: "2-digit" }),
    hourCycle: "h23",
    timeZone: definition.timezone,
  }).format(new Date(at));
}

/** The time of day of an instant: 14:03:22. */
export function sayTime(at: number, locale: Locale, definition: Pick<NoticeDefinition, "timezone">): string {
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZone: definition.timezone }).format(new Date(at));
}
