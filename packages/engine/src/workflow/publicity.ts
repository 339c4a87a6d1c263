import type { NoticeDefinition } from "../definition/definition.generated.ts";
import { isWeekend, lastInstant, laterDay, todayIn } from "./notice-time.ts";

/** The last instant of the publicity period of what is published at an instant; null where the notice has none. */
export function publicityEnd({ publication, timezone }: NoticeDefinition, publishedAt: number): number | null {
  const { period } = publication;
  if (period?.until !== undefined) return lastInstant(period.until, timezone);
  if (period?.days === undefined) return null;
  return lastInstant(laterDay(todayIn(timezone, publishedAt), period.days), timezone);
}

/** The last instant to decide an objection made at an instant: so many days later, Saturdays and Sundays not counted; null where the notice has no limit. */
export function handledUntil({ publication, timezone }: NoticeDefinition, madeAt: number): number | null {
  const days = publication.objections?.handleWithin;
  if (days === undefined) return null;
  let day = todayIn(timezone, madeAt);
  for (let left = days; left > 0; left -= isWeekend(day) ? 0 : 1) day = laterDay(day, 1);
  return lastInstant(day, timezone);
}
