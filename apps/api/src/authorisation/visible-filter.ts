import type { NoticeDefinition } from "@shenbao/engine";
import type { Caller } from "../http/handler.ts";
import { roleOfCaller } from "./may.ts";

/**
 * The query form of `may(…, { to: "see" })`: the value that an application's `seenBy` holds exactly if the caller may see it.
 * Null: it sees none by lists (applicants have their own list).
 */
export function visibleFilter(caller: Caller, definition: NoticeDefinition): { seenBy: string } | null {
  const role = roleOfCaller(caller, definition);
  const scope = role === undefined ? undefined : definition.roles[role]?.sees.scope;
  if (scope === "below") return { seenBy: caller.organisation.code };
  if (scope === "assigned") return { seenBy: `account:${caller.accountId}` };
  return null;
}
