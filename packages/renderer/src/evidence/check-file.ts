import type { Evidence } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";

const endings = { pdf: [".pdf"], image: [".jpg", ".jpeg", ".png"] } as const;

/** What a file chooser offers for an item. */
export function acceptOf(item: Evidence): string {
  return item.types.flatMap((type) => endings[type]).join(",");
}

/** A size in bytes as people read it: 512 KB, 20 MB. */
export function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${Number((bytes / 1024 / 1024).toFixed(1))} MB`;
}

/** The kinds of files an item takes, in words. */
export function typesInWords(item: Evidence, locale: Locale): string {
  return item.types.map((type) => say(rendererTexts[`file.${type}`], locale)).join(locale === "en" ? ", " : "、");
}

/**
 * Says before anything is sent what the server would refuse: kind by the name's ending, size, count. The server judges by
 * the content. @returns a sentence, or `null` where nothing speaks against the file
 */
export function refusalOfFile(item: Evidence, file: File, already: number, locale: Locale): string | null {
  const name = file.name.toLowerCase();
  if (already >= item.count.max) return say(rendererTexts["file.tooMany"], locale, { max: item.count.max });
  if (!item.types.some((type) => endings[type].some((ending) => name.endsWith(ending)))) return say(rendererTexts["file.wrongType"], locale, { types: typesInWords(item, locale) });
  if (file.size === 0) return say(rendererTexts["file.empty"], locale);
  if (file.size > item.size) return say(rendererTexts["file.tooLarge"], locale, { size: readableSize(file.size), limit: readableSize(item.size) });
  return null;
}
