import type { NoticeDefinition } from "../definition/definition.generated.ts";
import { lastInstant, laterDay, todayIn } from "./notice-time.ts";

/** The last instant of the publicity period of what is published at an instant; null where the notice has none. */
export function publicityEnd({ publication, timezone }: NoticeDefinition, publishedAt: number): number | null {
  const { period } = publication;
  if (period?.until !== undefined) return lastInstant(period.until, timezone);
  if (period?.days === undefined) return null;
  return lastInstant(laterDay(todayIn(timezone, publishedAt), period.days), timezone);
}
