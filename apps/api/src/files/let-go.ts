import type { ClientSession } from "mongodb";
import type { Services } from "../services.ts";

/** Takes a file off an application. What was submitted stays, to be compared with. */
export async function letGo({ store }: Services, tx: ClientSession, application: string, evidence: string, file: string): Promise<void> {
  if (!(await store.events.holdsFile(tx, application, evidence, file))) await store.files.unlink(tx, file);
}
