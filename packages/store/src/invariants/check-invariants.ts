import { sayAll } from "@shenbao/texts";
import { apiDomainTexts } from "@shenbao/texts/api-domain";
import type { NoticeDefinition } from "@shenbao/engine";
import { fromStored, type ApplicationRecord, type FileReference, type StoredApplication } from "../applications/application-record.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { contentsKept, type StoredEvent } from "../events/event-store.ts";
import { settingStore } from "../settings/setting-store.ts";
import type { TableRecord } from "../tables/table-store.ts";
import type { TaskFile } from "../tasks/task-store.ts";
import { checkChain, checkContent } from "./check-application.ts";
import { checkFile, checkOwners } from "./check-files.ts";
import { checkSubmissions, type KeptEvent } from "./check-submissions.ts";
import { checkQuotas, checkResults, checkTables } from "./check-tables.ts";
import { checkTemplates } from "./check-templates.ts";
import { checkWaivers } from "./check-waivers.ts";
import type { InvariantFinding } from "./invariant-finding.ts";
import { versionsOf } from "./versions-of.ts";

export type { InvariantFinding } from "./invariant-finding.ts";

/**
 * Checks what must always hold of a whole database: chains of events, what was submitted, states, quota counters, orders of tables, files with their
 * hashes, versions, pinned versions, hidden fields, numbers, and what lists read. Memory does not grow with the applications.
 * It reads while others write: on a busy database a finding may be a write half-way through the reading.
 */
export async function checkInvariants(context: StoreContext): Promise<InvariantFinding[]> {
  const findings: InvariantFinding[] = [];
  const report = (finding: InvariantFinding) => void findings.push(finding);
  const versions = await versionsOf(context, report);
  const newest = new Map<string, NoticeDefinition>();
  for (const [name, { definition }] of versions) if (!versions.has(`${definition.id}/${Number(name.split("/")[1]) + 1}`)) newest.set(definition.id, definition);

  const since = (await settingStore(context).get(contentsKept)) ?? "";
  let older = 0;
  const counted = new Map<string, number>();
  const files = new Set<string>();
  const numbers = new Set<string>();
  const events = context.collection<StoredEvent>("events").find().sort({ applicationId: 1, sequence: 1 })[Symbol.asyncIterator]();
  let pending = await events.next();

  /** The events of the next application; those of applications that do not exist are reported on the way. */
  async function eventsOf(id: string): Promise<KeptEvent[]> {
    const found: KeptEvent[] = [];
    while (!pending.done && pending.value.applicationId <= id) {
      const { _id, ...event } = pending.value;
      if (event.applicationId === id) found.push({ id: _id, ...event });
      else report({ check: "chain", where: `events ${_id}`, message: sayAll(apiDomainTexts["invariant.event-alone"], { id: event.applicationId }) });
      pending = await events.next();
    }
    return found;
  }

  async function checkOne(record: ApplicationRecord): Promise<void> {
    const where = `applications ${record.id}`;
    const version = versions.get(`${record.noticeId}/${record.version}`);
    if (!version) report({ check: "version", where, message: sayAll(apiDomainTexts["invariant.version-missing"], { version: record.version }) });
    const told = await eventsOf(record.id);
    checkChain(record, told, (number) => versions.get(`${record.noticeId}/${number}`)?.hash, report);
    if (version) checkContent(record, version.definition, report);
    for (const counter of record.counted) counted.set(`${record.noticeId}/${counter}`, (counted.get(`${record.noticeId}/${counter}`) ?? 0) + 1);
    older += checkSubmissions(record, told, since, report);
    const held = [record.evidence, ...told.flatMap(({ content }) => (content ? [content.evidence] : []))];
    for (const reference of held.flatMap((evidence) => Object.values(evidence).flat())) {
      if (files.has(reference.id)) continue;
      files.add(reference.id);
      await checkFile(context, reference, { kind: "application", id: record.id }, report);
    }
    if (record.number !== null) {
      const number = `${record.noticeId} ${record.number}`;
      if (numbers.has(number)) report({ check: "number", where, message: sayAll(apiDomainTexts["invariant.number"], { number: record.number }) });
      numbers.add(number);
    }
  }

  for await (const stored of context.collection<StoredApplication>("applications").find().sort({ _id: 1 })) await checkOne(fromStored(stored));
  await eventsOf("~");
  if (older > 0) report({ check: "submitted", where: "events", message: sayAll(apiDomainTexts["invariant.content-older"], { count: older }), note: true });
  for await (const table of context.collection<TableRecord & { _id: string }>("tables").find()) {
    for (const scan of [table.scan, table.handedIn?.scan]) {
      if (!scan || files.has(scan.id)) continue;
      files.add(scan.id);
      await checkFile(context, scan, { kind: "table", id: table._id }, report);
    }
  }
  for await (const { _id, file } of context.collection<{ _id: string; file: TaskFile | null }>("tasks").find({ file: { $ne: null } }, { projection: { file: 1 } })) {
    if (!file) continue;
    files.add(file.id);
    await checkFile(context, file, { kind: "task", id: _id }, report);
  }
  for await (const objection of context.collection<{ _id: string; files: FileReference[] }>("objections").find()) {
    for (const file of objection.files) {
      files.add(file.id);
      await checkFile(context, file, { kind: "objection", id: objection._id }, report);
    }
  }
  await checkOwners(context, files, report);
  await checkTables(context, newest, report);
  await checkQuotas(context, counted, report);
  await checkResults(context, report);
  await checkWaivers(context, report);
  await checkTemplates(context, versions, report);
  return findings;
}
