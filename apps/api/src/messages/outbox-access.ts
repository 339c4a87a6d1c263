import { Problem } from "@shenbao/contract";
import type { Locale } from "@shenbao/texts";
import { may } from "../authorisation/may.ts";
import { refuse } from "../authorisation/refuse.ts";
import { keepsMessages } from "../authorisation/stands-in-line.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

/** The newest version of a notice, for somebody who keeps its messages. @throws Problem "not-found", "forbidden" */
export async function openOutbox(services: Services, caller: Caller, noticeId: string, locale: Locale): Promise<CompiledVersion> {
  const version = await services.versions.newest(noticeId);
  if (!version) throw new Problem("not-found");
  const denial = may(caller, version.definition, { to: "keep-messages", keeps: await keepsMessages(services, caller.organisation, version.definition) });
  if (denial) throw refuse(denial, locale);
  return version;
}
