import type { Evidence, NoticeDefinition } from "@shenbao/engine";
import { newId, type ApplicationRecord, type ScanRecord } from "@shenbao/store";
import { sayAll, type Locale } from "@shenbao/texts";
import { scanTexts as texts } from "@shenbao/texts/scan";
import type { ClientSession } from "mongodb";
import { pinnedVersion } from "../applications/load-application.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { scanItems } from "./scan-items.ts";

/** The kind of task that reads a scan and proves it. */
export const scanTaskKind = "scan";

/** In whose name a scan is read, and when it was asked for. */
export interface ReadingAsked {
  caller: Caller;
  locale: Locale;
  now: number;
}

/**
 * Begins a task that reads the scan of an evidence item and says what it proves, as part of the transaction that brought it. `services.tasks.wake()`
 * after it.
 * @returns how the application's scans stand now
 */
export async function beginReading(
  services: Services,
  tx: ClientSession,
  record: ApplicationRecord,
  item: Evidence,
  { caller, locale, now }: ReadingAsked,
): Promise<Record<string, ScanRecord>> {
  const task = newId();
  const startedBy = { accountId: caller.accountId, organisationId: caller.organisation.id, name: caller.displayName, locale };
  const request = { application: record.id, evidence: item.id };
  const unstarted = { done: 0, total: null, cursor: null, summary: null, result: null, failure: null, file: null, finishedAt: null };
  await services.store.tasks.insert(
    {
      id: task,
      kind: scanTaskKind,
      title: sayAll(texts["task"], { evidence: item.title }),
      noticeId: record.noticeId,
      request,
      state: "waiting",
      startedBy,
      startedAt: now,
      ...unstarted,
    },
    tx,
  );
  return { ...record.scans, [item.id]: { standing: "reading", task } };
}

/**
 * How the scans of an application stand after the files of an item came or went: read anew where there are any, forgotten where there are none;
 * undefined for evidence that is no such scan, and before the first submission, when there is nothing to compare with.
 */
export async function scansAfter(
  services: Services,
  tx: ClientSession,
  definition: NoticeDefinition,
  record: ApplicationRecord,
  evidence: string,
  asked: ReadingAsked,
): Promise<Record<string, ScanRecord> | undefined> {
  const item = scanItems(definition, record.track).find(({ id }) => id === evidence);
  if (!item || record.receipt === null) return undefined;
  if ((record.evidence[evidence] ?? []).length > 0) return beginReading(services, tx, record, item, asked);
  const { [evidence]: _gone, ...left } = record.scans ?? {};
  return left;
}

/** After a submission the scans that are there already are compared with it, whatever they proved of the one before. */
export async function proveAgain(services: Services, tx: ClientSession, record: ApplicationRecord, asked: ReadingAsked): Promise<void> {
  const { definition } = await pinnedVersion(services, record);
  let scans: Record<string, ScanRecord> | undefined;
  for (const item of scanItems(definition, record.track)) {
    if ((record.evidence[item.id] ?? []).length > 0) scans = await beginReading(services, tx, { ...record, ...(scans && { scans }) }, item, asked);
  }
  if (scans) await services.store.applications.setScans(tx, record, scans, null);
}
