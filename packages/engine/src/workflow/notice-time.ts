import dayjs from "dayjs";
import timezonePlugin from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";
import { processTexts as texts } from "@shenbao/texts/process";
import { sayAll, type Text } from "@shenbao/texts";

dayjs.extend(utc);
dayjs.extend(timezonePlugin);

const isDate = (moment: string) => !moment.includes("T");

/** The first instant of a moment: of a bare date its 00:00 in the zone. Milliseconds since 1970. */
export function firstInstant(moment: string, timezone: string): number {
  return dayjs.tz(isDate(moment) ? `${moment}T00:00:00` : moment, timezone).valueOf();
}

/** The last instant of a moment: of a bare date its 23:59:59.999 in the zone. Milliseconds since 1970. */
export function lastInstant(moment: string, timezone: string): number {
  if (!isDate(moment)) return firstInstant(moment, timezone);
  // By way of the next day, since a day with a change of clocks has not 24 hours.
  const next = dayjs.utc(moment).add(1, "day").format("YYYY-MM-DD");
  return firstInstant(next, timezone) - 1;
}

/** So many days after a day, as "2023-08-20". */
export function laterDay(day: string, days: number): string {
  return dayjs.utc(day).add(days, "day").format("YYYY-MM-DD");
}

/** Whether a day, as "2023-08-20", is a Saturday or Sunday. */
export const isWeekend = (day: string): boolean => [0, 6].includes(dayjs.utc(day).day());

/** The calendar day it is in a zone, as "2023-08-20". */
export function todayIn(timezone: string, now: number): string {
  return dayjs(now).tz(timezone).format("YYYY-MM-DD");
}

/** A day, as "2023-08-20", as people read it: 2023年8月20日. */
export function sayDay(day: string): Text {
  const say = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(dayjs.utc(day).valueOf());
  return { "zh-CN": say("zh-CN"), en: say("en-GB") };
}

/** An instant as people read it in a zone: "2023-08-20 09:30". */
export function sayInstant(timezone: string, at: number): string {
  return dayjs(at).tz(timezone).format("YYYY-MM-DD HH:mm");
}

/** A moment as it is written in a zone, to the minute: "2023-08-20T18:00". */
export function localMoment(timezone: string, instant: number): string {
  return dayjs(instant).tz(timezone).format("YYYY-MM-DDTHH:mm");
}

/** A moment as people read it: a bare date says that its day counts. */
export function sayMoment(moment: string): Text {
  return isDate(moment) ? sayAll(texts["deadline.day"], { date: moment }) : { "zh-CN": moment.replace("T", " "), en: moment.replace("T", " ") };
}
