import type { NoticeDefinition } from "@shenbao/engine";
import type { CallerOrganisation } from "../http/handler.ts";
import type { Services } from "../services.ts";

/**
 * Whether an organisation stands in the line of a notice's owner: the owner itself, one below it, or one above. Bureaus of another province or city
 * have the same level, and so the same role, but nothing to decide in it.
 */
export async function standsInLine({ store }: Services, { code, ancestors }: Pick<CallerOrganisation, "code" | "ancestors">, { owner }: NoticeDefinition): Promise<boolean> {
  if (code === owner || ancestors.includes(owner)) return true;
  const found = await store.organisations.byCode(owner);
  return found?.ancestors.includes(code) ?? false;
}

/** Whether an organisation may keep a notice's messages: its owner, and where the notice names a role for it, those above the owner too. Nobody below: it would read what others get. */
export async function keepsMessages({ store }: Services, { code }: Pick<CallerOrganisation, "code">, { owner, messagesBy }: NoticeDefinition): Promise<boolean> {
  if (code === owner) return true;
  if (messagesBy === undefined) return false;
  return (await store.organisations.byCode(owner))?.ancestors.includes(code) ?? false;
}
