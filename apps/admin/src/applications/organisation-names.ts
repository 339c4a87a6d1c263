import { routes } from "@shenbao/contract";
import { fieldAt, type ListColumn, type NoticeDefinition, trackForm } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";

/** The organisations of a level that count in a year. */
export const organisationsOfLevel = (level: string, year: number) =>
  queryOptions({
    queryKey: ["organisation-choices", level, year],
    queryFn: async ({ signal }) => (await api.call(routes.listReceivers, { query: { level, year }, signal })).rows,
    staleTime: 600_000,
  });

/** Gives the organisations of a level to a form. */
export async function organisationsFor(level: string, year: number): Promise<{ code: string; name: Text }[]> {
  return (await api.call(routes.listReceivers, { query: { level, year } })).rows;
}

/** The level from which a column of type organisation is chosen: that of its field; for the receiver, of the field that names it. */
export function levelOfColumn(definition: NoticeDefinition, column: ListColumn, track: string | undefined): string | undefined {
  const at = column.system ? definition.workflow.receivedBy : column.at;
  const tracks = track === undefined ? definition.tracks.map(({ id }) => id) : [track];
  for (const one of tracks) {
    const level = fieldAt(trackForm(definition, one), definition.year, at)?.schema["level"];
    if (typeof level === "string") return level;
  }
  return undefined;
}
