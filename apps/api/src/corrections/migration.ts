import { factsOf, quotasHeld, trackEvidence, type Json } from "@shenbao/engine";
import { migrateAnswers, type AnswersMigration } from "@shenbao/engine/migrate";
import { applicationFacts, counterName, listingOf, type ApplicationRecord, type FileReference, type Transition } from "@shenbao/store";
import { returnedAnswers } from "../applications/returned-answers.ts";
import { nameOf } from "../applications/submission.ts";
import type { EventAuthor } from "../applications/transition-of.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Correction } from "./correction-of.ts";

/** What becomes of an application under another version. */
export interface Migration extends AnswersMigration {
  /** Files of evidence that the new version no longer asks for. They go. */
  files: { evidence: string; files: FileReference[] }[];
}

/** Judges it; nothing is written. `correction.possible` was asked before. */
export function migrationOf(record: ApplicationRecord, version: CompiledVersion, correction: Correction, now: number): Migration {
  const { version: newest, state } = correction;
  const facts = applicationFacts(record, false);
  const migrated = migrateAnswers(version.definition, newest.definition, record.track, record.answers, {
    facts: { before: factsOf(version.definition, facts, now), after: factsOf(newest.definition, { ...facts, state }, now) },
    validate: { before: version.formOf(record.track).validate, after: newest.formOf(record.track).validate },
    evidence: facts.evidence,
  });
  if (!migrated) throw new Error(`The version ${newest.version} of ${record.noticeId} has no track ${record.track}`);
  const asked = new Set(trackEvidence(newest.definition, record.track).map(({ id }) => id));
  const files = Object.entries(record.evidence).flatMap(([evidence, held]) => (held.length > 0 && !asked.has(evidence) ? [{ evidence, files: held }] : []));
  return { ...migrated, files };
}

/** The change of an application to another version: answers, evidence and all that is derived from them, and the event that tells it. `seen`: whether its owner was asked. */
export function migrationTransition(
  record: ApplicationRecord,
  version: CompiledVersion,
  correction: Correction,
  migration: Migration,
  { by, now, seen }: { by: EventAuthor; now: number; seen: boolean },
): Transition {
  const { version: newest, state } = correction;
  const { definition } = newest;
  const gone = new Set(migration.files.map(({ evidence }) => evidence));
  const moved: ApplicationRecord = {
    ...record,
    version: newest.version,
    state,
    evidence: Object.fromEntries(Object.entries(record.evidence).filter(([id]) => !gone.has(id))),
    updatedAt: now,
  };
  const answers = record.listed ? returnedAnswers(newest, applicationFacts(moved, false), migration.answers, now) : migration.answers;
  const filled = { ...moved, answers, name: nameOf(definition, record.track, answers) };
  const held = quotasHeld(definition, applicationFacts(filled, false), now);
  const counted = held.map(counterName);
  const after = { ...filled, counted };
  const dropped = migration.dropped.map(({ pointer, title, value, why }): Json => ({ pointer, title: { ...title }, value, why }));
  const files = migration.files.map(({ evidence, files: held }): Json => ({ evidence, files: held.map(({ name, sha256 }) => ({ name, sha256 })) }));
  return {
    before: record,
    after: { ...after, ...listingOf(definition, after) },
    event: {
      at: now,
      action: "migrated",
      from: record.state,
      to: state,
      by,
      reasons: [],
      definition: newest.hash,
      contentHash: null,
      input: { from: version.version, to: newest.version, seen, dropped, files },
    },
    takes: held.filter((claim) => !record.counted.includes(counterName(claim))),
    gives: record.counted.filter((counter) => !counted.includes(counter)),
    submission: false,
    messages: [],
  };
}
