import { randomBytes } from "node:crypto";
import { StoreConflict } from "@shenbao/store";
import { apiTexts } from "@shenbao/texts/api";
import type { Services } from "../services.ts";
import { makeLink } from "../sessions/one-time-link.ts";

/** The organisation of those who run the platform. */
export const platformCode = "platform";

async function platformOrganisation({ store, clock }: Services) {
  const found = await store.organisations.byCode(platformCode);
  if (found) return found;
  return store.organisations.insert({
    code: platformCode,
    name: apiTexts["platform.name"],
    level: platformCode,
    parent: null,
    creditCode: null,
    from: null,
    to: null,
    createdAt: clock.now(),
  });
}

/**
 * Where nobody can administrate yet, the one-time link with which the first administrator chooses a name and a password; null where
 * somebody can. Every start makes a new link, and the one before ends. @param address of the platform, without a slash at the end
 */
export async function firstAdministrator(services: Services, address: string): Promise<string | null> {
  const { store, clock } = services;
  const organisation = await platformOrganisation(services).catch(async (error: unknown) => {
    // Another process was first.
    const made = error instanceof StoreConflict ? await store.organisations.byCode(platformCode) : null;
    if (!made) throw error;
    return made;
  });
  if (await store.accounts.hasAdministrator()) return null;
  const account =
    (await store.accounts.firstAdministrator()) ??
    (await store.accounts.insert({
      login: `set-up-${randomBytes(6).toString("hex")}`,
      displayName: apiTexts["platform.administrator"]["zh-CN"],
      email: null,
      telephone: null,
      organisationId: organisation.id,
      organisationCode: organisation.code,
      level: organisation.level,
      administrator: true,
      locale: "zh-CN",
      passwordHash: null,
      createdAt: clock.now(),
    }));
  const { token } = await makeLink(store, account.id, clock.now(), { choosesLogin: true });
  return `${address}/admin/#/set-up/${token}`;
}
