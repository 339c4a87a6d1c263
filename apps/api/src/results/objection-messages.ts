import { maskContact, sayInstant, type MessageDraft } from "@shenbao/engine";
import { newId, type ApplicationRecord, type ObjectionRecord } from "@shenbao/store";
import { say, sayAll, type Text } from "@shenbao/texts";
import { publicityTexts as texts } from "@shenbao/texts/publicity";
import type { ClientSession } from "mongodb";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

/** What happened to an objection that others are told. */
export type ObjectionNews = "received" | "asked" | "replied" | "decided";

/**
 * Makes the messages of what happened to an objection, in its transaction: to who objects and who handles it at once, for they wait for it; to the
 * organisation concerned only where the notice says so, and then of the matter alone. Nothing in a message says who objects.
 */
export async function tellObjection(services: Services, version: CompiledVersion, objection: ObjectionRecord, news: ObjectionNews, tx: ClientSession): Promise<void> {
  const { store, clock } = services;
  const application = await store.applications.get(objection.applicationId, tx);
  if (!application) return;
  const told = news === "received" ? ["objector", "handlers", "concerned"] : news === "replied" ? ["handlers"] : news === "asked" ? ["objector"] : ["objector", "concerned"];
  const drafts = [
    ...(told.includes("objector") ? [toObjector(version, objection, application, news)] : []),
    ...(told.includes("handlers") ? await toHandlers(services, version, objection, application, news, tx) : []),
    ...(told.includes("concerned") ? toConcerned(version, objection, application, news) : []),
  ].filter((draft) => draft !== null);
  const event = `objection ${objection.id} ${news} ${objection.words.length}`;
  await store.messages.make(tx, [{ event, noticeId: objection.noticeId, applicationId: null, batch: newId(), drafts }], clock.now());
}

const channels: MessageDraft["channels"] = ["in-app", "e-mail"];

function facts({ definition }: CompiledVersion, { number, dueAt, words }: ObjectionRecord, { name, number: code }: ApplicationRecord) {
  return {
    number,
    notice: definition.title,
    name: name ?? code ?? "",
    text: words.at(-1)?.text ?? "",
    due: dueAt === null ? "" : sayInstant(definition.timezone, dueAt),
  };
}

function toObjector(version: CompiledVersion, objection: ObjectionRecord, application: ApplicationRecord, news: ObjectionNews): MessageDraft | null {
  const { accountId } = objection.by;
  if (accountId === null && objection.email === null) return null;
  const said = facts(version, objection, application);
  const key = news === "decided" ? (objection.state === "upheld" ? "upheld" : "dismissed") : news === "asked" ? "asked" : "received";
  const body = sayAll(texts[`tell.objector.${key}.body`], said);
  const withCode = accountId === null && news === "received";
  return {
    template: `objection-${news}`,
    title: texts["tell.title"],
    role: "objector",
    to: accountId === null ? { address: { email: objection.email ?? "", locale: objection.locale } } : { accounts: [accountId] },
    unnamed: say(texts["tell.unnamed"], objection.locale, { number: objection.number }),
    ...(withCode && { objection: objection.id }),
    subject: sayAll(texts[`tell.objector.${key}.subject`], said),
    body: withCode ? joined(body, texts["tell.objector.code"]) : body,
    channels,
    atOnce: true,
  };
}

async function toHandlers(
  services: Services,
  version: CompiledVersion,
  objection: ObjectionRecord,
  application: ApplicationRecord,
  news: ObjectionNews,
  tx: ClientSession,
): Promise<MessageDraft[]> {
  const role = version.definition.publication.objections?.handledBy ?? "";
  const organisations = await handling(services, version, application, tx);
  if (organisations.length === 0) return [];
  const said = facts(version, objection, application);
  const key = news === "replied" ? "replied" : "received";
  const body = sayAll(texts[`tell.handler.${key}.body`], said);
  return [
    {
      template: `objection-${news}-handler`,
      title: texts["tell.title"],
      role,
      to: { organisations },
      subject: sayAll(texts[`tell.handler.${key}.subject`], said),
      body: objection.dueAt === null ? body : joined(body, sayAll(texts["tell.handler.due"], said)),
      channels,
      atOnce: true,
    },
  ];
}

function toConcerned(version: CompiledVersion, objection: ObjectionRecord, application: ApplicationRecord, news: ObjectionNews): MessageDraft[] {
  const { tells } = version.definition.publication.objections ?? {};
  if (tells === undefined) return [];
  const said = { ...facts(version, objection, application), reason: maskContact(objection.reason, false) };
  const key = news === "received" ? "received" : objection.state === "upheld" ? "upheld" : "dismissed";
  return [
    {
      template: `objection-${news}-concerned`,
      title: texts["tell.concerned.title"],
      role: Object.entries(version.definition.roles).find(([, { sees }]) => sees.scope === "own")?.[0] ?? "",
      to: { organisations: [application.applicant.code] },
      subject: sayAll(texts[`tell.concerned.${key}.subject`], said),
      body: sayAll(texts[`tell.concerned.${key}.body`], said),
      channels,
      atOnce: tells === "at-once",
    },
  ];
}

/** Those who handle objections: of the role's level the notice's owner or the nearest above it, else those below that the application reached. */
async function handling({ store }: Services, { definition }: CompiledVersion, application: ApplicationRecord, tx: ClientSession): Promise<string[]> {
  const level = definition.roles[definition.publication.objections?.handledBy ?? ""]?.level;
  const owner = await store.organisations.byCode(definition.owner, tx);
  if (!owner) return [];
  const above = await store.organisations.byCodes([...owner.ancestors], tx);
  const line = [owner, ...owner.ancestors.flatMap((code) => above.filter((one) => one.code === code))];
  const found = line.find((one) => one.level === level);
  return found ? [found.code] : application.reach.filter((_, index) => application.reachLevels[index] === level);
}

const joined = (one: Text, other: Text): Text => ({ "zh-CN": `${one["zh-CN"]}\n\n${other["zh-CN"]}`, en: `${one.en}\n\n${other.en}` });
