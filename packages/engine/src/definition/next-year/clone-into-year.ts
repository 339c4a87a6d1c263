import type { NoticeDefinition } from "../definition.generated.ts";

/**
 * A definition as the beginning of another year's: its id and year are others, everything else is the same. Relative years
 * (`{year-1}`, `$notice.year`) need nothing; what should be looked at, `toConfirm` lists.
 */
export function cloneIntoYear(definition: NoticeDefinition, { id, year }: { id: string; year: number }): NoticeDefinition {
  return { ...definition, id, year };
}

/** An identifier for another year's notice: the year in it replaced, or put at its end. `isFree` is asked until one is. */
export async function suggestNoticeId(id: string, from: number, to: number, isFree: (id: string) => Promise<boolean>): Promise<string> {
  const replaced = id.replace(new RegExp(`(?<![0-9])${from}(?![0-9])`, "g"), String(to));
  const wanted = replaced === id ? `${id.slice(0, 58)}-${to}` : replaced;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `-${number}`;
    const tried = `${wanted.slice(0, 64 - suffix.length)}${suffix}`;
    if (await isFree(tried)) return tried;
  }
}
