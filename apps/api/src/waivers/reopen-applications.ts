import { localMoment, refusalOf, type Action } from "@shenbao/engine";
import type { ApplicationRecord, EventRecord, WaiverRecord } from "@shenbao/store";
import { everywhere } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import { factsFor, pinnedVersion } from "../applications/load-application.ts";
import { placeInTables } from "../applications/table-order.ts";
import { systemAuthor, transitionOf } from "../applications/transition-of.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

interface Ended {
  record: ApplicationRecord;
  version: CompiledVersion;
  /** Where it stood before the clock ended it, and its place in the table there. */
  state: string;
  order: number | null;
  events: EventRecord[];
}

/**
 * Applications that the clock ended by a deadline go back to where they stood, with their places in the table, because the deadline was put off
 * for an organisation that has to do with them. Those whose table was handed in without them stay. Answers how many went back.
 */
export async function reopenApplications(services: Services, tx: ClientSession, waiver: WaiverRecord): Promise<number> {
  const ended = await endedBy(services, tx, waiver);
  let reopened = 0;
  for (const one of ended.sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.record.id < b.record.id ? -1 : 1))) reopened += (await reopen(services, tx, waiver, one)) ? 1 : 0;
  return reopened;
}

/** The applications that the clock's last deed upon them ended by the waiver's deadline. */
async function endedBy({ store, versions }: Services, tx: ClientSession, { noticeId, deadline, organisation }: WaiverRecord): Promise<Ended[]> {
  const states = new Set<string>();
  for (const { version: number } of await store.versions.of(noticeId)) {
    const version = await versions.get(noticeId, number);
    for (const action of version?.definition.workflow.actions ?? []) if (action.by === "system" && action.after === deadline) states.add(action.to);
  }
  const found: Ended[] = [];
  for (const record of await store.applications.inStates({ noticeId, states: [...states], concerns: organisation.code }, tx)) {
    const version = await versions.get(noticeId, record.version);
    const events = await store.events.of(record.id, tx);
    const last = events.at(-1);
    const action = version?.definition.workflow.actions.find(({ id }) => id === last?.action);
    if (!version || !last || last.from === null || action?.by !== "system" || action.after !== deadline) continue;
    const order = last.input?.["order"];
    found.push({ record, version, state: last.from, order: typeof order === "number" ? order : null, events });
  }
  return found;
}

async function reopen(services: Services, tx: ClientSession, { id, deadline, until, reason }: WaiverRecord, { record, state, order, events }: Ended): Promise<boolean> {
  const { store, clock } = services;
  const version = await pinnedVersion(services, record);
  const { definition } = version;
  const now = clock.now();
  const facts = { ...(await factsFor(services, version, record, tx)), state };
  const ending = definition.workflow.actions.find((action) => action.by === "system" && action.after === deadline && action.from.includes(state));
  if (!ending || facts.handedIn || !refusalOf(definition, ending, facts, { role: "system", organisation: "" }, now)) return false;
  const reasons = definition.workflow.states[state]?.open === "named" ? (events.findLast((event) => event.to === state && event.reasons.length > 0)?.reasons ?? []) : [];
  const back: Action = { id: "reopened", title: everywhere("reopened"), from: [record.state], to: state, by: "system", ...(reasons.length > 0 && { asks: "reasons" as const }) };
  const place = await placeInTables(services, tx, version, record, back, order ?? undefined);
  const input = { waiver: id, deadline, until: until === null ? null : localMoment(definition.timezone, until), reason };
  await store.applications.commit(tx, [transitionOf({ version, before: record, action: back, by: systemAuthor, now, reasons, input, changes: place })]);
  return true;
}
