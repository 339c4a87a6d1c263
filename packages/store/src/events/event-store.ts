import type { ClientSession } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import type { EventRecord } from "./event-record.ts";

type StoredEvent = Omit<EventRecord, "id"> & { _id: string };

/** The events of applications. They can be appended and read; those of a draft that was never submitted go with it. */
export interface EventStore {
  append(tx: ClientSession, events: EventRecord[]): Promise<void>;
  /** Those of one application, from the first. */
  of(applicationId: string): Promise<EventRecord[]>;
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
    of: async (applicationId) => (await events.find({ applicationId }).sort({ sequence: 1 }).toArray()).map(({ _id, ...rest }) => ({ id: _id, ...rest })),
    async rolesOf(accountId, applicationIds, tx) {
      const roles = new Map<string, string[]>();
      const filter = { applicationId: { $in: [...applicationIds] }, "by.accountId": accountId };
      const found = events.find(filter, { session: tx, projection: { applicationId: 1, "by.role": 1 } });
      for await (const { applicationId, by } of found) roles.set(applicationId, [...(roles.get(applicationId) ?? []), by.role]);
      return roles;
    },
    forget: async (tx, applicationId) => void (await events.deleteMany({ applicationId }, { session: tx })),
    ensureIndexes: () => keepIndexes(context, "events", [{ key: { applicationId: 1, sequence: 1 }, unique: true, name: "chain" }]),
  };
}
