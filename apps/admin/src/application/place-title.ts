import type { FileInfo } from "@shenbao/contract";
import type { Form, NoticeDefinition } from "@shenbao/engine";
import { placeTitle as titleOf } from "@shenbao/renderer";
import type { Locale } from "@shenbao/texts";

/** The name of the place a reason or a finding points at: a field, a row, an evidence item or a file of it. */
export function placeTitle(definition: NoticeDefinition, form: Form, at: string, locale: Locale, files: Record<string, FileInfo[]> = {}): string {
  return titleOf(form, definition.year, at, locale, files);
}
