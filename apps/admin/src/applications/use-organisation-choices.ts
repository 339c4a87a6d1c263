import type { ListColumn, NoticeDefinition } from "@shenbao/engine";
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { levelOfColumn, organisationsOfLevel } from "./organisation-names.ts";

/** The columns of a list; those of organisations have these as their choices, as soon as they are known: so conditions offer and say their names. */
export function useOrganisationChoices(definition: NoticeDefinition, columns: ListColumn[], track: string | undefined): ListColumn[] {
  const levels = useMemo(
    () => [...new Set(columns.filter(({ type }) => type === "organisation").map((column) => levelOfColumn(definition, column, track)))].filter((level) => level !== undefined),
    [columns, definition, track],
  );
  const known = useQueries({
    queries: levels.map((level) => organisationsOfLevel(level, definition.year)),
    combine: (answers) => answers.map(({ data }) => data ?? null),
  });
  return useMemo(
    () =>
      columns.map((column) => {
        const rows = column.type === "organisation" ? known[levels.indexOf(levelOfColumn(definition, column, track) ?? "")] : null;
        return rows ? { ...column, choices: rows.map(({ code, name }) => ({ value: code, title: name })) } : column;
      }),
    [columns, known, levels, definition, track],
  );
}
