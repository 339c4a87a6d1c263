import { Problem } from "@shenbao/contract";
import { applicationFacts, type TableRecord, type WaiverRecord } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import { actedAs } from "../authorisation/acted-as.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";
import { extensionsFrom, mayBeExtended } from "../waivers/extensions-for.ts";
import { isHandedIn, loadedFor, pinnedVersion, type LoadedApplication } from "./load-application.ts";

/** Gives a loaded application. @throws Problem "not-found" where it is not there or not the caller's to see */
export type Load = (id: string) => Promise<LoadedApplication>;

/** As `loadApplication` for many of one notice in one transaction: what they need is read in a few questions, not a few for each. */
export async function loadApplications(services: Services, caller: Caller, ids: readonly string[], tx: ClientSession): Promise<Load> {
  const { store } = services;
  const records = new Map((await store.applications.many([...ids], tx)).map((record) => [record.id, record]));
  const tables = new Map<string, Promise<TableRecord | null>>();
  const acted = new Map<CompiledVersion, ReturnType<typeof actedAs>>();
  let waivers: Promise<WaiverRecord[]> | undefined;
  const waiversOf = (noticeId: string) =>
    (waivers ??= store.waivers.inForce(noticeId, [...new Set([...records.values()].flatMap(({ applicant, reach }) => [applicant.code, ...reach]))], tx));

  return async (id) => {
    const record = records.get(id);
    if (!record) throw new Problem("not-found");
    const { noticeId, applicant, reach } = record;
    const version = await pinnedVersion(services, record);
    const handedIn = await isHandedIn(version, record, (table, organisation) => {
      const name = `${noticeId}/${table}/${organisation}`;
      const known = tables.get(name) ?? store.tables.get(noticeId, table, organisation, tx);
      tables.set(name, known);
      return known;
    });
    const concerned = (code: string) => applicant.code === code || reach.includes(code);
    const extensions = mayBeExtended(services, version.definition) ? extensionsFrom((await waiversOf(noticeId)).filter(({ organisation }) => concerned(organisation.code))) : [];
    const known = acted.get(version) ?? actedAs(services, caller, version.definition, ids, tx);
    acted.set(version, known);
    return loadedFor(caller, { record, version, facts: { ...applicationFacts(record, handedIn), extensions }, actedAs: (await known)(id) });
  };
}
