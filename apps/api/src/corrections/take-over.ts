import type { ClientSession } from "mongodb";
import { loadApplication, type LoadedApplication } from "../applications/load-application.ts";
import { authorOf } from "../applications/transition-of.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import type { Correction } from "./correction-of.ts";
import { migrationOf, migrationTransition } from "./migration.ts";

/** Takes a correction over that does not concern the application's track: nothing of what its owner sees is another. The event records it. */
export async function takeOver(services: Services, caller: Caller, loaded: LoadedApplication, correction: Correction, tx: ClientSession): Promise<LoadedApplication> {
  const { record, version, role } = loaded;
  const now = services.clock.now();
  const migration = migrationOf(record, version, correction, now);
  const transition = migrationTransition(record, version, correction, migration, { by: authorOf(caller, role), now, seen: false });
  await services.store.applications.commit(tx, [transition]);
  return loadApplication(services, caller, record.id, tx);
}
