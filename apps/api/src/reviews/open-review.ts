import { Problem } from "@shenbao/contract";
import { findAction, type Action, type Review } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import { may } from "../authorisation/may.ts";
import { refuse } from "../authorisation/refuse.ts";
import { standsInLine } from "../authorisation/stands-in-line.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

/** A review round of the newest version, for those who run it. */
export interface OpenReview {
  version: CompiledVersion;
  id: string;
  review: Review;
  start: Action;
}

export async function reviewOf(services: Services, noticeId: string, id: string): Promise<OpenReview> {
  const version = await services.versions.newest(noticeId);
  const review = version && Object.hasOwn(version.definition.reviews, id) ? version.definition.reviews[id] : undefined;
  if (!version || !review) throw new Problem("not-found");
  const start = findAction(version.definition, review.start);
  if (!start) throw new Error(`The notice ${noticeId} has no action ${review.start}`);
  return { version, id, review, start };
}

/** Opens a round for somebody who runs it. @throws Problem "not-found", "forbidden" */
export async function runReview(services: Services, caller: Caller, noticeId: string, id: string, locale: Locale): Promise<OpenReview> {
  const open = await reviewOf(services, noticeId, id);
  const { definition } = open.version;
  const denial = may(caller, definition, { to: "run-review", review: open.review, inLine: await standsInLine(services, caller.organisation, definition) });
  if (denial) throw refuse(denial, locale);
  return open;
}
