import { locales } from "@shenbao/texts";
import type { TemplateName } from "./template-name.ts";

/** What a placeholder names: one thing, several that are called the same, or nothing. */
export type ResolvedPlaceholder = { name: TemplateName } | { several: TemplateName[] } | null;

/** Blanks and the width of signs do not count. */
export const plainName = (written: string): string => written.normalize("NFKC").replace(/\s+/gu, "");

/**
 * What is meant by a name between braces: a path, or a title where one thing alone is called so. Values and what is repeated do not get into each
 * other's way. What the form asks comes before what the platform calls so, and within rows the names of the row come first.
 * @param scopes the names that can be used, the innermost first
 */
export function resolvePlaceholder(scopes: readonly (readonly TemplateName[])[], written: string, repeated: boolean): ResolvedPlaceholder {
  const plain = plainName(written);
  for (const names of scopes) {
    const candidates = names.filter(({ names: below }) => (below !== undefined) === repeated);
    const exact = candidates.find(({ path }) => path === plain);
    if (exact) return { name: exact };
    const all = candidates.filter(({ title }) => locales.some((locale) => plainName(title[locale]) === plain));
    const own = all.filter(({ path }) => !path.startsWith("$"));
    const called = own.length > 0 ? own : all;
    const [first] = called;
    if (first) return called.length === 1 ? { name: first } : { several: called };
  }
  return null;
}

/** How a name is written best: as people call it where nothing else is called so and its title stays from year to year; by its path otherwise. */
export function bestWritten(scopes: readonly (readonly TemplateName[])[], name: TemplateName, nextYear?: TemplateName): string {
  const title = name.title["zh-CN"];
  const resolved = resolvePlaceholder(scopes, title, name.names !== undefined);
  const stays = nextYear === undefined || nextYear.title["zh-CN"] === title;
  return stays && !/[{}]/.test(title) && !/^[#/@^=-]/.test(title) && resolved && "name" in resolved && resolved.name === name ? title : name.path;
}
