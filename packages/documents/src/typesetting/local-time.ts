import dayjs from "dayjs";
import timezonePlugin from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";

dayjs.extend(utc);
dayjs.extend(timezonePlugin);

/** An instant (milliseconds) as the clock on the wall of a time zone shows it: "2023-08-20 10:15:00". */
export function localTime(instant: number, timezone: string): string {
  return dayjs(instant).tz(timezone).format("YYYY-MM-DD HH:mm:ss");
}
