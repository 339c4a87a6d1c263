import { operator, type Operator } from "../operator.ts";

interface Day {
  year: number;
  month: number;
  day: number;
}

/** A date, a month (its first day) or the day of a date and time. */
function dayOf(value: unknown): Day | null {
  const match = typeof value === "string" ? /^(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T.*)?)?$/.exec(value) : null;
  return match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3] ?? 1) };
}

/** Days since a fixed day, by the Gregorian calendar (years from March, so that a leap day ends one). */
function dayNumber({ year, month, day }: Day): number {
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day;
}

/** Whole months gone by; negative where `to` is before `from`. */
function wholeMonths(from: Day, to: Day): number {
  if (dayNumber(to) < dayNumber(from)) return -wholeMonths(to, from);
  return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
}

function between(count: (from: Day, to: Day) => number): Operator {
  return operator(2, 2, ([a, b]) => {
    const from = dayOf(a);
    const to = dayOf(b);
    // `|| 0`: never minus zero.
    return from && to ? count(from, to) || 0 : null;
  });
}

/** Dates. Between two: what has gone by whole, so an anniversary counts on its day. */
export const dates: Record<string, Operator> = {
  "years-between": between((from, to) => Math.trunc(wholeMonths(from, to) / 12)),
  "months-between": between(wholeMonths),
  "days-between": between((from, to) => dayNumber(to) - dayNumber(from)),
  "year-of": operator(1, 1, ([value]) => dayOf(value)?.year ?? null),
};
