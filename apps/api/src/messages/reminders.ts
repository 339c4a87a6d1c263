import { gatherMessages, publicationMessages, remindersDue, type Concerned, type Message } from "@shenbao/engine";
import { applicationFacts, newId, type ApplicationRecord, type Happened } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

/** How many applications are looked at in one step. */
const step = 200;

const concerned = (record: ApplicationRecord): Concerned => ({
  facts: applicationFacts(record, false),
  name: record.name,
  reachLevels: record.reachLevels,
  assigned: record.assigned,
});

/**
 * Makes the messages that are due before deadlines, by the newest version of each notice, each deadline once: at another moment it is another.
 * What breaks off is begun again, and tells nobody twice.
 */
export async function makeReminders(services: Services): Promise<void> {
  const { store, clock } = services;
  for (const { noticeId } of await store.versions.newestOfAll()) {
    const version = await services.versions.newest(noticeId);
    for (const { template, message, deadline } of version ? remindersDue(version.definition, clock.now()) : []) {
      if (!version) continue;
      const moment = `${template} ${deadline} ${version.definition.deadlines[deadline]?.at ?? ""} ${message.days ?? 0}`;
      if (await store.messages.isTold(noticeId, moment)) continue;
      await remind(services, version, { template, message }, moment);
      await store.messages.told(noticeId, moment, clock.now());
    }
  }
  // Those that leave at once are mailed now.
  void services.mails.wake();
}

async function remind(services: Services, { definition }: CompiledVersion, due: { template: string; message: Message }, moment: string): Promise<void> {
  const { store, clock } = services;
  const now = clock.now();
  const noticeId = definition.id;
  const gathering = gatherMessages(definition, due, now);
  const happened = (drafts: Happened["drafts"], applicationId: string | null): Happened => ({
    event: `${noticeId} ${moment} ${applicationId ?? ""}`,
    noticeId,
    applicationId,
    batch: moment,
    drafts,
  });
  let after: string | null = null;
  for (;;) {
    const records: ApplicationRecord[] = await store.applications.some({ noticeId, states: due.message.states ?? [], after, limit: step });
    const told = gathering.add(records.map(concerned)).map(({ draft, application }) => happened([draft], application));
    if (told.length > 0) await store.transaction((tx) => store.messages.make(tx, told, now));
    if (records.length < step) break;
    after = records.at(-1)?.id ?? null;
  }
  const rest = gathering.rest();
  if (rest.length > 0) await store.transaction((tx) => store.messages.make(tx, [happened(rest, null)], now));
}

/** Makes the messages of a publication, in its transaction: who was told of an earlier edition is not told again. */
export async function tellPublication({ store }: Services, { definition }: CompiledVersion, now: number, tx: ClientSession): Promise<void> {
  const noticeId = definition.id;
  for (const due of publicationMessages(definition)) {
    const gathering = gatherMessages(definition, due, now);
    const batch = newId();
    const happened = (drafts: Happened["drafts"], applicationId: string | null): Happened => ({
      event: `${noticeId} publication ${applicationId ?? ""}`,
      noticeId,
      applicationId,
      batch,
      drafts,
    });
    const records = await store.applications.inStates({ noticeId, states: due.message.states ?? [] }, tx);
    const told = gathering.add(records.map(concerned)).map(({ draft, application }) => happened([draft], application));
    await store.messages.make(tx, [...told, happened(gathering.rest(), null)], now);
  }
}
