import type { NoticeDefinition, Table } from "@shenbao/engine";
import type { ApplicationRecord } from "@shenbao/store";

/** A table that holds an application, or would hold it in other states. */
export interface TablePlace {
  table: string;
  shape: Table;
  /** Code of the organisation whose table it is. */
  organisation: string;
}

/** The tables that an application belongs to by its track: each of the organisation it reaches at the level that keeps the table. */
export function tablesOf(definition: NoticeDefinition, record: Pick<ApplicationRecord, "track" | "reach" | "reachLevels">): TablePlace[] {
  return Object.entries(definition.tables).flatMap(([table, shape]) => {
    if (shape.tracks && !shape.tracks.includes(record.track)) return [];
    const level = definition.roles[shape.by]?.level;
    const at = record.reachLevels.findIndex((one) => one === level);
    const organisation = record.reach[at];
    return organisation === undefined ? [] : [{ table, shape, organisation }];
  });
}
