import { Problem } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import type { ReplaySummary } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { visibleFilter } from "../authorisation/visible-filter.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

/**
 * The sight with which an administrator replays a notice: what its organisation sees of it. To administer gives no sight of applications.
 * @throws Problem "not-found", "forbidden"
 */
export async function replaySight(services: Services, caller: Caller, noticeId: string, locale: Locale): Promise<{ seenBy: string; version: CompiledVersion }> {
  const version = await services.versions.newest(noticeId);
  if (!version) throw new Problem("not-found");
  if (!seesBelow(caller, version.definition)) throw new Problem("forbidden", {}, [], texts["replay.noSight"][locale]);
  return { seenBy: caller.organisation.code, version };
}

const seesBelow = (caller: Caller, definition: NoticeDefinition): boolean => visibleFilter(caller, definition)?.seenBy === caller.organisation.code;

/** A replay of applications that the caller sees. @throws Problem "not-found" */
export async function seenReplay(services: Services, caller: Caller, id: string): Promise<ReplaySummary> {
  const replay = await services.store.replays.get(id);
  if (!replay || replay.seenBy !== caller.organisation.code) throw new Problem("not-found");
  const version = await services.versions.newest(replay.noticeId);
  if (!version || !seesBelow(caller, version.definition)) throw new Problem("not-found");
  return replay;
}
