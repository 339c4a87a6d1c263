import { isApplicantRole, type NoticeDefinition } from "@shenbao/engine";
import type { ClientSession } from "mongodb";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { roleOfCaller } from "./may.ts";

/**
 * In which roles the caller acted on applications before, by their events. Those who apply are not asked: they judge nothing, and
 * their submissions are the rush before a deadline.
 */
export async function actedAs(
  { store }: Services,
  caller: Caller,
  definition: NoticeDefinition,
  ids: readonly string[],
  tx?: ClientSession,
): Promise<(id: string) => readonly string[]> {
  const role = roleOfCaller(caller, definition);
  if (role === undefined || isApplicantRole(definition, role)) return () => [];
  const roles = await store.events.rolesOf(caller.accountId, ids, tx);
  return (id) => roles.get(id) ?? [];
}
