import type { NoticeDefinition } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";

/** The titles of a notice's tracks by id, as its newest version has them. */
export function trackTitles(definition: NoticeDefinition | undefined): ReadonlyMap<string, Text> {
  return new Map((definition?.tracks ?? []).map(({ id, title }) => [id, title]));
}
