import type { NoticeDefinition, Table } from "../definition/definition.generated.ts";

/** A table that holds an application, or would hold it in other states. */
export interface TablePlace {
  table: string;
  shape: Table;
  /** Code of the organisation whose table it is. */
  organisation: string;
}

/** The tables that an application belongs to by its track: each of the organisation it reaches at the level that keeps the table. */
export function tablesOf(definition: NoticeDefinition, { track, reach, reachLevels }: { track: string; reach: readonly string[]; reachLevels: readonly string[] }): TablePlace[] {
  return Object.entries(definition.tables).flatMap(([table, shape]) => {
    if (shape.tracks && !shape.tracks.includes(track)) return [];
    const level = definition.roles[shape.by]?.level;
    const organisation = reach[reachLevels.findIndex((one) => one === level)];
    return organisation === undefined ? [] : [{ table, shape, organisation }];
  });
}
