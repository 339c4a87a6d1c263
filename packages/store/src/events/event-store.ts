import type { ClientSession, Collection } from "mongodb";
import { newId } from "../applications/new-id.ts";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { settingStore } from "../settings/setting-store.ts";
import type { EventRecord, SubmissionRecord, SubmittedContent } from "./event-record.ts";

/** An event as it lies in the database; of a submission with what it held. */
export type StoredEvent = Omit<EventRecord, "id"> & { _id: string; content?: SubmittedContent };

/** The events of applications. They can be appended and read; those of a draft that was never submitted go with it. */
export interface EventStore {
  append(tx: ClientSession, events: (EventRecord & { content?: SubmittedContent })[]): Promise<void>;
  /** Those of one application, from the first. */
  of(applicationId: string, tx?: ClientSession): Promise<EventRecord[]>;
  /** The last of one application. */
  last(applicationId: string, tx?: ClientSession): Promise<EventRecord | null>;
  /** Which submissions there were, without what they held; from the first. */
  submissions(applicationId: string, tx?: ClientSession): Promise<Omit<SubmissionRecord, "content">[]>;
  /** One submission with what it held. */
  submission(applicationId: string, sequence: number, tx?: ClientSession): Promise<SubmissionRecord | null>;
  /** The newest submission with what it held. */
  lastSubmission(applicationId: string, tx?: ClientSession): Promise<SubmissionRecord | null>;
  /** Whether a file was part of a submission: then it stays, whatever becomes of the application. */
  holdsFile(tx: ClientSession, applicationId: string, evidence: string, file: string): Promise<boolean>;
  /** Which evidence a file was of in the newest submission that held it; `null` where none did. */
  evidenceOf(applicationId: string, file: string): Promise<string | null>;
  /** In which roles an account acted on applications, by their ids. */
  rolesOf(accountId: string, applicationIds: readonly string[], tx?: ClientSession): Promise<Map<string, string[]>>;
  /** For a draft that is thrown away before it was ever submitted. */
  forget(tx: ClientSession, applicationId: string): Promise<void>;
  ensureIndexes(): Promise<void>;
}

export function eventStore(context: StoreContext): EventStore {
  const events = context.collection<StoredEvent>("events");
  return {
    append: async (tx, added) =>
      void (await events.insertMany(
        added.map(({ id, ...rest }) => ({ _id: id, ...rest })),
        { session: tx },
      )),
    of: async (applicationId, tx) =>
      (
        await events
          .find({ applicationId }, { session: tx, projection: { content: 0 } })
          .sort({ sequence: 1 })
          .toArray()
      ).map(({ _id, ...rest }) => ({ id: _id, ...rest })),
    async last(applicationId, tx) {
      const found = await events.findOne({ applicationId }, { session: tx, sort: { sequence: -1 }, projection: { content: 0 } });
      if (!found) return null;
      const { _id, ...rest } = found;
      return { id: _id, ...rest };
    },
    submissions: (applicationId, tx) =>
      events
        .find({ applicationId, content: { $exists: true } }, { session: tx, projection: { _id: 0, sequence: 1, at: 1, action: 1, contentHash: 1 } })
        .sort({ sequence: 1 })
        .map(({ sequence, at, action, contentHash }) => ({ sequence, at, action, contentHash: contentHash ?? "" }))
        .toArray(),
    submission: async (applicationId, sequence, tx) => submissionOf(await events.findOne({ applicationId, sequence }, { session: tx })),
    lastSubmission: async (applicationId, tx) => submissionOf(await events.findOne({ applicationId, content: { $exists: true } }, { session: tx, sort: { sequence: -1 } })),
    holdsFile: async (tx, applicationId, evidence, file) =>
      (await events.findOne({ applicationId, [`content.evidence.${evidence}.id`]: file }, { session: tx, projection: { _id: 1 } })) !== null,
    async evidenceOf(applicationId, file) {
      const submitted = events.find({ applicationId, content: { $exists: true } }, { sort: { sequence: -1 }, projection: { "content.evidence": 1 } });
      for await (const { content } of submitted) for (const [evidence, files] of Object.entries(content?.evidence ?? {})) if (files.some(({ id }) => id === file)) return evidence;
      return null;
    },
    async rolesOf(accountId, applicationIds, tx) {
      const roles = new Map<string, string[]>();
      const filter = { applicationId: { $in: [...applicationIds] }, $or: [{ "by.accountId": accountId }, { "released.by.accountId": accountId }] };
      const found = events.find(filter, { session: tx, projection: { applicationId: 1, "by.role": 1 } });
      for await (const { applicationId, by } of found) roles.set(applicationId, [...(roles.get(applicationId) ?? []), by.role]);
      return roles;
    },
    forget: async (tx, applicationId) => void (await events.deleteMany({ applicationId }, { session: tx })),
    async ensureIndexes() {
      await keepIndexes(context, "events", [{ key: { applicationId: 1, sequence: 1 }, unique: true, name: "chain" }]);
      await noteContentsKept(context, events);
    },
  };
}

/** Under this name the settings say from which event on what was submitted is kept; before 2026-11-29 it was not. Empty: from the first on. */
export const contentsKept = "submissions-kept-since";

/** Notes it once: later nothing may move it, or what got lost would pass for what is older. */
async function noteContentsKept(context: StoreContext, events: Collection<StoredEvent>): Promise<void> {
  const settings = settingStore(context);
  if ((await settings.get(contentsKept)) !== null) return;
  const [submitted, kept] = await Promise.all([
    events.findOne({ contentHash: { $ne: null } }, { sort: { _id: 1 }, projection: { _id: 1 } }),
    events.findOne({ content: { $exists: true } }, { sort: { _id: 1 }, projection: { _id: 1 } }),
  ]);
  const first = !submitted || submitted._id === kept?._id ? "" : (kept?._id ?? newId());
  await settings.getOrMake(contentsKept, () => first);
}

function submissionOf(event: StoredEvent | null): SubmissionRecord | null {
  return event?.content ? { sequence: event.sequence, at: event.at, action: event.action, contentHash: event.contentHash ?? "", content: event.content } : null;
}
