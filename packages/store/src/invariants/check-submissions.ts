import { contentHash } from "@shenbao/engine";
import { sayAll } from "@shenbao/texts";
import { apiDomainTexts } from "@shenbao/texts/api-domain";
import type { ApplicationRecord } from "../applications/application-record.ts";
import type { EventRecord, SubmittedContent } from "../events/event-record.ts";
import type { Report } from "./invariant-finding.ts";

/** An event as it lies in the database. */
export type KeptEvent = EventRecord & { content?: SubmittedContent };

/**
 * Whether every submission is kept, whole, beside its event, and nothing is kept as one that was none. Events before that one were made when
 * nothing was kept: answers how many there are.
 */
export function checkSubmissions(record: ApplicationRecord, events: KeptEvent[], since: string, report: Report): number {
  let older = 0;
  for (const { id, sequence, content, contentHash: told } of events) {
    if (told === null && !content) continue;
    if (content && told === hashOf(record, content)) continue;
    if (!content && id < since) older += 1;
    else
      report({ check: "submitted", where: `applications ${record.id}`, message: sayAll(apiDomainTexts[content ? "invariant.content" : "invariant.content-lost"], { sequence }) });
  }
  return older;
}

function hashOf({ noticeId, track }: ApplicationRecord, { version, answers, evidence }: SubmittedContent): string {
  const hashes = Object.fromEntries(Object.entries(evidence).map(([id, files]) => [id, files.map((file) => file.sha256)]));
  return contentHash({ notice: noticeId, version, track, answers, evidence: hashes });
}
