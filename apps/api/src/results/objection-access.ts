import { Problem, type Objection } from "@shenbao/contract";
import { listedIn, type ObjectionRecord } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import { may } from "../authorisation/may.ts";
import { standsInLine } from "../authorisation/stands-in-line.ts";
import type { Caller, SessionControl } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

/** An objection, with what its reader is to it. */
export interface SeenObjection {
  objection: ObjectionRecord;
  version: CompiledVersion;
  as: Objection["as"];
}

/** Who reads: an account, or a browser in which objections were opened by their codes. */
export interface ObjectionReader {
  caller: Caller | null;
  session: Pick<SessionControl, "opened"> | null;
}

/** Whether the caller handles the objections of a notice. */
export async function handlesObjections(services: Services, caller: Caller, { definition }: CompiledVersion): Promise<boolean> {
  return may(caller, definition, { to: "handle-objections", inLine: await standsInLine(services, caller.organisation, definition) }) === null;
}

/** An objection for somebody: who made it, who handles it, or the applicant it concerns. @throws Problem "not-found" for all others */
export async function seeObjection(services: Services, { caller, session }: ObjectionReader, id: string, tx?: ClientSession): Promise<SeenObjection> {
  const objection = await services.store.objections.get(id, tx);
  const version = objection && (await services.versions.newest(objection.noticeId));
  if (!objection || !version) throw new Problem("not-found");
  const opened = objection.by.accountId === null && session?.opened().includes(id) === true;
  if (opened || (caller && objection.by.accountId === caller.accountId)) return { objection, version, as: "objector" };
  if (!caller) throw new Problem("not-found");
  if (await handlesObjections(services, caller, version)) return { objection, version, as: "handler" };
  const application = await services.store.applications.get(objection.applicationId, tx);
  if (application?.applicant.code === caller.organisation.code) return { objection, version, as: "concerned" };
  throw new Problem("not-found");
}

/** The files of an objection are for who made it and who handles it. @throws Problem "not-found" */
export async function seeObjectionFiles(services: Services, caller: Caller, id: string): Promise<void> {
  if ((await seeObjection(services, { caller, session: null }, id)).as === "concerned") throw new Problem("not-found");
}

/** Whether a published application can be objected to now: it stands on the newest edition, whose period lasts. */
export async function isOpenToObjections(services: Services, noticeId: string, now: number, tx?: ClientSession): Promise<{ edition: number; listed: ReadonlySet<string> } | null> {
  const result = await services.store.results.newest(noticeId, tx);
  if (!result?.period || now > result.period.until) return null;
  return { edition: result.edition, listed: new Set(listedIn(result)) };
}
