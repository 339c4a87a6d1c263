import type { NoticeDefinition } from "@shenbao/engine";
import { listRequest } from "../data/list-source.ts";
import type { BulkRequest } from "./bulk-queries.ts";
import type { Chosen } from "./use-chosen.ts";

/** What is chosen in a list, as the API takes it. */
export function chosenOf(chosen: Chosen, request: Parameters<typeof listRequest>[0]): BulkRequest["chosen"] {
  if (!chosen.all) return { ids: [...chosen.ids] };
  const { noticeId: _, ...list } = listRequest(request);
  return { list };
}

/** The tracks that what is chosen can be of. */
export function tracksOf(chosen: Chosen, definition: NoticeDefinition, track: string | undefined): string[] {
  if (track !== undefined) return [track];
  if (chosen.all) return definition.tracks.map(({ id }) => id);
  return definition.tracks.map(({ id }) => id).filter((id) => chosen.ids.some((one) => chosen.tracks.get(one) === id));
}
