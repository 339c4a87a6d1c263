/** A day of the calendar; the month counts from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether there is such a day. */
export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The weekday, 0 for Sunday. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** A day later (or earlier) by so many days. */
export function addDays({ year, month, day }: Day, days: number): Day {
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** The same day of another year; 29 February becomes the last day of February. */
export function sameDayIn({ year, month, day }: Day, years: number): Day {
  return { year: year + years, month, day: Math.min(day, daysIn(year + years, month)) };
}

/**
 * The day of another year that means the same in a schedule: the first and the last day of a month stay so, every other day becomes
 * the nearest one with its weekday, so that what fell on a working day falls on one again.
 */
export function sameWeekdayIn(day: Day, years: number): Day {
  const same = sameDayIn(day, years);
  if (day.day === 1) return same;
  if (day.day === daysIn(day.year, day.month)) return { ...same, day: daysIn(same.year, same.month) };
  const off = (((weekdayOf(day) - weekdayOf(same)) % 7) + 7) % 7;
  return addDays(same, off > 3 ? off - 7 : off);
}

/** Written as 2024-08-23. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Reads 2023-08-25, also with a time after it; null for anything else. */
export function dayOfMoment(moment: string): { day: Day; time: string } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}(?::\d{2})?)?$/.exec(moment);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? { day, time: match[4] ?? "" } : null;
}
