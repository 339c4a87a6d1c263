import { firstAdministrator } from "../accounts/first-administrator.ts";
import type { Services } from "../services.ts";
import type { DemoPlan } from "./demonstration.ts";
import { usePassword } from "./seed-accounts.ts";

/** Sets up the first administrator through its one-time link, unless there is one. */
export async function seedAdministrator(url: string, services: Services, { login, displayName }: DemoPlan["administrator"]): Promise<void> {
  const link = await firstAdministrator(services, url);
  if (link !== null) await usePassword(url, link, login, displayName);
}
