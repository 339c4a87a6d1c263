import { listRequest } from "../data/list-source.ts";
import type { BulkRequest } from "./bulk-queries.ts";
import type { Chosen } from "./use-chosen.ts";

/** What is chosen in a list, as the API takes it. */
export function chosenOf(chosen: Chosen, request: Parameters<typeof listRequest>[0]): BulkRequest["chosen"] {
  if (!chosen.all) return { ids: [...chosen.ids] };
  const { noticeId: _, ...list } = listRequest(request);
  return { list };
}
