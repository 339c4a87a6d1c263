import { todayIn } from "@shenbao/engine";

const day = 86_400_000;
/** More days in a row are never drawn; the notice is longer closed then than anybody looks. */
const mostDays = 400;

/** Counts by the ten minutes of UTC as counts by the days of a zone, without gaps between the first and the last. */
export function daysOf(submitted: readonly { during: string; count: number }[], timezone: string): { day: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { during, count } of submitted) {
    const at = Date.parse(`${during}0:00.000Z`);
    if (!Number.isFinite(at)) continue;
    const on = todayIn(timezone, at);
    counts.set(on, (counts.get(on) ?? 0) + count);
  }
  const known = [...counts.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  if ((Date.parse(last) - Date.parse(first)) / day > mostDays) return known.map((one) => ({ day: one, count: counts.get(one) ?? 0 }));
  const days: { day: string; count: number }[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += day) {
    const one = new Date(at).toISOString().slice(0, 10);
    days.push({ day: one, count: counts.get(one) ?? 0 });
  }
  return days;
}
