import { deadlineAt, type NoticeDefinition, type PaperCopies } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { paperTexts as texts } from "@shenbao/texts/paper";
import { localTime } from "../typesetting/local-time.ts";

/** What is said of handing in on paper, line by line; nothing where the notice does not say. */
export function paperNotes(definition: NoticeDefinition, paper: PaperCopies | null, locale: Locale): string[] {
  if (!paper) return [];
  if (paper.copies === 0) return [say(texts["paper.none"], locale)];
  const notes = [say(texts["paper.copies"], locale, { copies: paper.copies })];
  if (paper.to) notes.push(say(texts["paper.to"], locale, { to: paper.to[locale] }));
  if (paper.until !== undefined && Object.hasOwn(definition.deadlines, paper.until))
    notes.push(say(texts["paper.until"], locale, { at: localTime(deadlineAt(definition, paper.until), definition.timezone) }));
  if (paper.binding) notes.push(say(texts["paper.binding"], locale, { binding: paper.binding[locale] }));
  return notes;
}
