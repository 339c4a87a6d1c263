import type { BulkRow, bulkRequestSchema, releaseRequestSchema } from "@shenbao/contract";
import type { ListRequest } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import type { z } from "zod";
import { prepareList } from "../applications/list-applications.ts";
import { listRow } from "../applications/list-row.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";

/** An action on many, or the release of what was prepared on them. */
export type BulkRequest = z.output<typeof bulkRequestSchema> | z.output<typeof releaseRequestSchema>;
/** `decision`: of a release, which one. */
export type Chosen = Pick<BulkRow, "id" | "number" | "name" | "applicant"> & { decision?: number | null };

const atOnce = 500;

/**
 * The chosen applications that the caller sees, in the list's order; of those named that are not seen, the ids alone. Where they are to be released, what is
 * prepared.
 */
export async function* chosenApplications(
  services: Services,
  caller: Caller,
  asked: Pick<BulkRequest, "noticeId" | "chosen">,
  locale: Locale,
  releases = false,
): AsyncGenerator<Chosen> {
  const { noticeId, chosen } = asked;
  const list = "list" in chosen ? { ...chosen.list, ...(releases && { prepared: "true" as const }) } : {};
  const { request, columns, sight } = await prepareList(services, caller, { noticeId, ...list, limit: 1 }, locale);
  const missing = new Set("ids" in chosen ? chosen.ids : []);
  const tests: ListRequest["tests"] = "ids" in chosen ? [...request.tests, { path: "_id", op: "in", values: chosen.ids }] : request.tests;
  let cursor: ListRequest["cursor"];
  while (request.tracks.length > 0 && request.states.length > 0) {
    const page = await services.store.applications.page({ ...request, tests, limit: atOnce, ...(cursor && { cursor }) });
    for (const { application } of page.rows) {
      const { id, number, name, applicant } = listRow(application, columns, sight);
      missing.delete(id);
      yield { id, number, name, applicant, ...(releases && { decision: application.prepared?.revision ?? null }) };
    }
    const last = page.rows.at(-1);
    if (!page.more || !last) break;
    cursor = { direction: "after", position: last.position };
  }
  for (const id of missing) yield { id, number: null, name: null, applicant: null };
}
