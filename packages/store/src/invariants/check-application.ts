import { canonicalJson, evaluateForm, eventHash, factsOf, type Json, type NoticeDefinition } from "@shenbao/engine";
import { sayAll } from "@shenbao/texts";
import { apiDomainTexts } from "@shenbao/texts/api-domain";
import { applicationFacts, listingOf } from "../applications/listing.ts";
import type { ApplicationRecord } from "../applications/application-record.ts";
import { eventBody, type EventRecord } from "../events/event-record.ts";
import type { Report } from "./invariant-finding.ts";

/**
 * Whether its events are all there, in order, unchanged, and lead to the state it is in. `hashOf`: the hash of a version of the notice;
 * undefined where there is none.
 */
export function checkChain(record: ApplicationRecord, events: EventRecord[], hashOf: (version: number) => string | undefined, report: Report): void {
  const where = `applications ${record.id}`;
  let previous: string | null = null;
  let state: string | null = null;
  events.forEach((event, index) => {
    const { id: _id, hash, ...body } = event;
    if (event.sequence !== index + 1 || event.previous !== previous || eventHash(previous, eventBody(body)) !== hash) {
      report({ check: "chain", where, message: sayAll(apiDomainTexts["invariant.chain"], { sequence: index + 1 }) });
    }
    if (event.from !== state) report({ check: "state", where, message: sayAll(apiDomainTexts["invariant.step"], { sequence: event.sequence }) });
    previous = hash;
    state = event.to;
  });
  checkPinned(record, events, hashOf, report);
  const last = events.at(-1);
  if (!last || record.chain.sequence !== last.sequence || record.chain.hash !== last.hash)
    report({ check: "chain", where, message: sayAll(apiDomainTexts["invariant.chain-end"]) });
  if (state !== record.state) report({ check: "state", where, message: sayAll(apiDomainTexts["invariant.state"], { state: record.state, last: state ?? "-" }) });
}

/**
 * Whether its events rest on the versions it was under: the last on the one it is pinned to, and going back, those before a change to
 * another version (`migrated`) on the one it came from, which is an earlier one.
 */
function checkPinned(record: ApplicationRecord, events: EventRecord[], hashOf: (version: number) => string | undefined, report: Report): void {
  let version: number = record.version;
  for (const event of events.toReversed()) {
    const { from, to } = event.action === "migrated" ? (event.input ?? {}) : { from: version, to: version };
    const sound = event.definition === hashOf(version) && to === version && typeof from === "number" && from <= version && (event.action !== "migrated" || from < version);
    if (!sound) report({ check: "version", where: `applications ${record.id}`, message: sayAll(apiDomainTexts["invariant.pinned"], { sequence: event.sequence }) });
    if (typeof from === "number") version = from;
  }
}

/** Pointers of all leaves with a value. */
function leaves(value: Json, pointer = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, `${pointer}/${index}`));
  if (value !== null && typeof value === "object") return Object.entries(value).flatMap(([name, item]) => leaves(item, `${pointer}/${name}`));
  return [pointer];
}

/** Whether what lists read agrees with the rest, and whether something hidden is stored in what was submitted and is closed. */
export function checkContent(record: ApplicationRecord, definition: NoticeDefinition, report: Report): void {
  const where = `applications ${record.id}`;
  const { seenBy, listed, keys, words, search } = record;
  if (canonicalJson({ ...listingOf(definition, record) } as unknown as Json) !== canonicalJson({ seenBy, listed, keys, words, search } as unknown as Json)) {
    report({ check: "listing", where, message: sayAll(apiDomainTexts["invariant.listing"]) });
  }
  const form = definition.forms[definition.tracks.find((track) => track.id === record.track)?.form ?? ""];
  if (!form || record.submittedAt === null || definition.workflow.states[record.state]?.open !== undefined) return;
  const facts = factsOf(definition, applicationFacts(record, false), record.submittedAt);
  const outcome = evaluateForm({ form, answers: record.answers, facts, year: definition.year, validate: () => [] });
  const hidden = leaves(record.answers).filter((pointer) => outcome.isHidden(pointer));
  if (hidden.length > 0) report({ check: "hidden", where, message: sayAll(apiDomainTexts["invariant.hidden"], { path: hidden.join(", ") }) });
}
