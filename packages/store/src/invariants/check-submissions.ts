import { contentHash } from "@shenbao/engine";
import { sayAll } from "@shenbao/texts";
import { apiDomainTexts } from "@shenbao/texts/api-domain";
import type { ApplicationRecord } from "../applications/application-record.ts";
import type { EventRecord, SubmittedContent } from "../events/event-record.ts";
import type { Report } from "./invariant-finding.ts";

/** An event as it lies in the database. */
export type KeptEvent = EventRecord & { content?: SubmittedContent };

/** Whether every submission is kept, whole, beside its event, and nothing is kept as one that was none. */
export function checkSubmissions(record: ApplicationRecord, events: KeptEvent[], report: Report): void {
  for (const { sequence, content, contentHash: told } of events) {
    if (told === null && !content) continue;
    if (content && told === hashOf(record, content)) continue;
    report({ check: "submitted", where: `applications ${record.id}`, message: sayAll(apiDomainTexts["invariant.content"], { sequence }) });
  }
}

function hashOf({ noticeId, track }: ApplicationRecord, { version, answers, evidence }: SubmittedContent): string {
  const hashes = Object.fromEntries(Object.entries(evidence).map(([id, files]) => [id, files.map((file) => file.sha256)]));
  return contentHash({ notice: noticeId, version, track, answers, evidence: hashes });
}
