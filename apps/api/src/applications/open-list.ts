import { Problem } from "@shenbao/contract";
import type { Locale } from "@shenbao/texts";
import { may, roleOfCaller } from "../authorisation/may.ts";
import { refuse } from "../authorisation/refuse.ts";
import { visibleFilter } from "../authorisation/visible-filter.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

/** A notice whose lists somebody sees. */
export interface OpenList {
  version: CompiledVersion;
  role: string;
  /** Whose sight it is; see `visibleFilter`. */
  seenBy: string;
}

/** Opens the lists of a notice, and what is counted from them. @throws Problem "not-found", "forbidden" */
export async function openList(services: Services, caller: Caller, noticeId: string, locale: Locale): Promise<OpenList> {
  const version = await services.versions.newest(noticeId);
  if (!version) throw new Problem("not-found");
  const denial = may(caller, version.definition, { to: "list" });
  const visible = visibleFilter(caller, version.definition);
  const role = roleOfCaller(caller, version.definition);
  if (denial || !visible || role === undefined) throw refuse(denial ?? { code: "forbidden", params: {} }, locale);
  return { version, role, seenBy: visible.seenBy };
}
