import { Problem } from "@shenbao/contract";
import type { ApplicationFacts } from "@shenbao/engine";
import { applicationFacts, type ApplicationRecord } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import { actedAs } from "../authorisation/acted-as.ts";
import { may, roleOfCaller, type Judged } from "../authorisation/may.ts";
import { sightOf, type Sight } from "../authorisation/sight.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";
import { tablesOf } from "../tables/tables-of.ts";
import { extensionsFor } from "../waivers/extensions-for.ts";

/** An application that the caller sees, with all that decisions about it need. */
export interface LoadedApplication {
  record: ApplicationRecord;
  version: CompiledVersion;
  facts: ApplicationFacts;
  guarded: Judged;
  role: string;
  sight: Sight;
}

/** The version an application is pinned to. */
export async function pinnedVersion(services: Services, record: Pick<ApplicationRecord, "noticeId" | "version">): Promise<CompiledVersion> {
  const version = await services.versions.get(record.noticeId, record.version);
  if (!version) throw new Error(`The version ${record.version} of ${record.noticeId} is missing`);
  return version;
}

/** The engine's view of a record; whether its table was handed in, and what deadlines were put off, is read beside it. */
export async function factsFor(services: Services, version: CompiledVersion, record: ApplicationRecord, tx?: ClientSession): Promise<ApplicationFacts> {
  const handedIn = await isHandedIn(version, record, (table, organisation) => services.store.tables.get(record.noticeId, table, organisation, tx));
  return { ...applicationFacts(record, handedIn), extensions: await extensionsFor(services, version.definition, record, tx) };
}

/** Whether a table that the application stands in was handed in. */
export async function isHandedIn(
  version: CompiledVersion,
  record: ApplicationRecord,
  tableOf: (table: string, organisation: string) => Promise<{ handedIn: unknown } | null>,
): Promise<boolean> {
  for (const { table, organisation } of tablesOf(version.definition, record)) if ((await tableOf(table, organisation))?.handedIn != null) return true;
  return false;
}

/** Loads an application for somebody. @throws Problem "not-found" where it is not there or not theirs to see */
export async function loadApplication(services: Services, caller: Caller, id: string, tx?: ClientSession): Promise<LoadedApplication> {
  const record = await services.store.applications.get(id, tx);
  if (!record) throw new Problem("not-found");
  const version = await pinnedVersion(services, record);
  const facts = await factsFor(services, version, record, tx);
  const acted = await actedAs(services, caller, version.definition, [record.id], tx);
  return loadedFor(caller, { record, version, facts, actedAs: acted(record.id) });
}

/** What somebody sees of an application with what was read beside it. @throws Problem "not-found" where it is not theirs to see */
export function loadedFor(
  caller: Caller,
  { record, version, facts, actedAs: acted }: Pick<LoadedApplication, "record" | "version" | "facts"> & { actedAs: readonly string[] },
): LoadedApplication {
  const guarded = { facts, assigned: record.assigned, actedAs: acted };
  const role = roleOfCaller(caller, version.definition);
  if (role === undefined || may(caller, version.definition, { to: "see", application: guarded })) throw new Problem("not-found");
  return { record, version, facts, guarded, role, sight: sightOf(version.definition, role) };
}
