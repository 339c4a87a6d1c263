import { Problem, routes } from "@shenbao/contract";
import { handledUntil, type Json } from "@shenbao/engine";
import { newId, type ObjectionRecord } from "@shenbao/store";
import { everywhere, say } from "@shenbao/texts";
import { publicityTexts as texts } from "@shenbao/texts/publicity";
import type { ClientSession } from "mongodb";
import { cleanText, invalidAt } from "../accounts/clean-text.ts";
import { bind } from "../http/bind.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";
import { isOpenToObjections, seeObjection } from "./objection-access.ts";
import { objectionCode } from "./objection-code.ts";
import { countMade } from "./objection-limits.ts";
import { tellObjection } from "./objection-messages.ts";
import { objectionView } from "./objection-view.ts";

/** One account makes at most so many under a notice. */
const mostOfOne = 20;

/** Objects to an application on the published result, with an account. */
export const makeObjection = bind(routes.makeObjection, async ({ params, body, caller, session, once, locale }, services) => {
  const { store } = services;
  const version = await openVersion(services, params.noticeId);
  const rules = version.definition.publication.objections;
  if (rules?.by === "applicants" && !(await store.applications.own(caller.organisation.code)).some((one) => one.noticeId === params.noticeId && one.submittedAt !== null))
    throw new Problem("forbidden");
  const { code, name } = caller.organisation;
  const id = (await store.once(once, async (tx): Promise<Json> => {
    if ((await store.objections.count(params.noticeId, caller.accountId, tx)) >= mostOfOne) throw new Problem("too-many-objections", { most: mostOfOne });
    const by = { accountId: caller.accountId, name: caller.displayName, organisation: { code, name } };
    return made(services, version, { ...body, by, email: null, locale }, tx);
  })) as string;
  void services.mails.wake();
  const seen = await seeObjection(services, { caller, session }, id);
  return { body: await objectionView(services, seen), etag: seen.objection.revision };
});

/**
 * Objects without an account, by name. The receipt's code opens the objection again; in this session it is open already. Asked again with the same
 * key, it gives the same receipt.
 */
export const makeNamedObjection = bind(routes.makeNamedObjection, async ({ params, body, session, once, locale, address }, services) => {
  const version = await openVersion(services, params.noticeId);
  if (version.definition.publication.objections?.by !== "anyone") throw new Problem("not-signed-in");
  const { applicationId, reason, telephone, email } = body;
  if (telephone === null && email === null) throw invalidAt("/telephone", "contact", say(texts["objections.contactMissing"], locale));
  const name = cleanText("/name", body.name, locale);
  const organisation = body.organisation === null ? null : { code: null, name: everywhere(cleanText("/organisation", body.organisation, locale)) };
  await countMade(services, address);
  const id = (await services.store.once(once, (tx) => {
    const contact = [telephone, email].filter((one) => one !== null).join("，");
    return made(services, version, { applicationId, reason, contact, email, locale, by: { accountId: null, name, organisation } }, tx);
  })) as string;
  void services.mails.wake();
  session.open(id);
  const seen = await seeObjection(services, { caller: null, session }, id);
  return { body: { objection: await objectionView(services, seen), code: await objectionCode(services, id) } };
});

/** The newest version of a notice that takes objections. @throws Problem "not-found" */
async function openVersion(services: Services, noticeId: string): Promise<CompiledVersion> {
  const version = await services.versions.newest(noticeId);
  if (!version?.definition.publication.objections) throw new Problem("not-found");
  return version;
}

/** Writes an objection with its messages; the period is judged by the instant just before. Gives its id. */
async function made(
  services: Services,
  version: CompiledVersion,
  said: Pick<ObjectionRecord, "applicationId" | "reason" | "contact" | "email" | "locale" | "by">,
  tx: ClientSession,
): Promise<string> {
  const { store, clock } = services;
  const { noticeId, definition } = version;
  const now = clock.now();
  const open = await isOpenToObjections(services, noticeId, now, tx);
  if (!open?.listed.has(said.applicationId)) throw new Problem("objection-closed");
  const applicant = (await store.applications.get(said.applicationId, tx))?.applicant;
  const { organisation } = said.by;
  if (applicant && (organisation?.code === applicant.code || (organisation?.code === null && organisation.name["zh-CN"] === applicant.name))) throw new Problem("objection-own");
  const objection: ObjectionRecord = {
    ...said,
    id: newId(),
    noticeId,
    number: (await store.objections.count(noticeId, null, tx)) + 1,
    edition: open.edition,
    files: [],
    state: "received",
    words: [],
    madeAt: now,
    dueAt: handledUntil(definition, now),
    revision: 1,
  };
  await store.objections.insert(tx, objection);
  await tellObjection(services, version, objection, "received", tx);
  return objection.id;
}
