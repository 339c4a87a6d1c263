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

/** The calendar day it is in a zone, as "2023-08-20". */
export function todayIn(timezone: string, now: number): string {
  return dayjs(now).tz(timezone).format("YYYY-MM-DD");
}

/** A moment as people read it: a bare date says that its day counts. */
export function sayMoment(moment: string): Text {
  return isDate(moment) ? sayAll(texts["deadline.day"], { date: moment }) : { "zh-CN": moment.replace("T", " "), en: moment.replace("T", " ") };
}
