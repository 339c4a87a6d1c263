import type { Field, ListColumn, NoticeDefinition } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import { useQueries } from "@tanstack/react-query";
import { levelOfColumn, organisationsOfLevel } from "./organisation-names.ts";

/** Names of the organisations that a list's columns hold by code; the code itself where the name is not known. */
export function useOrganisationNames(definition: NoticeDefinition, columns: ListColumn[], track: string | undefined, locale: Locale): (code: string) => string {
  const levels = [...new Set(columns.filter((column) => column.type === "organisation").map((column) => levelOfColumn(definition, column, track)))].filter(
    (level) => level !== undefined,
  );
  const names = useQueries({
    queries: levels.map((level) => organisationsOfLevel(level, definition.year)),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ?? []).map((one) => [one.code, one.name] as const))),
  });
  return (code) => names.get(code)?.[locale] ?? code;
}

/** Names of the organisations that fields hold by code. */
export function useOrganisationsOf(fields: readonly Field[], year: number, locale: Locale): (code: string) => string {
  const levels = [...new Set(fields.map(({ type, schema }) => (type === "organisation" ? schema["level"] : undefined)).filter((level) => typeof level === "string"))];
  const names = useQueries({
    queries: levels.map((level) => organisationsOfLevel(level, year)),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ?? []).map((one) => [one.code, one.name] as const))),
  });
  return (code) => names.get(code)?.[locale] ?? code;
}
