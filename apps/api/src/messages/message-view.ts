import type { OutboxMessage } from "@shenbao/contract";
import { maskContact } from "@shenbao/engine";
import type { MessageRecord } from "@shenbao/store";
import { everywhere } from "@shenbao/texts";
import { publicityTexts as texts } from "@shenbao/texts/publicity";
import { roleOfCaller } from "../authorisation/may.ts";
import { seenApplication, sightOf } from "../authorisation/sight.ts";
import { visibleFilter } from "../authorisation/visible-filter.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

const moment = (ms: number) => new Date(ms).toISOString();
const when = (ms: number | null) => (ms === null ? null : moment(ms));

/** Messages as those who keep them see them, each with its application as far as they see that. */
export async function messageViews({ store }: Services, caller: Caller, { definition }: CompiledVersion, records: readonly MessageRecord[]): Promise<OutboxMessage[]> {
  const seenBy = visibleFilter(caller, definition)?.seenBy;
  const role = roleOfCaller(caller, definition);
  const ids = [...new Set(records.flatMap(({ applicationId }) => applicationId ?? []))];
  const applications = seenBy === undefined || role === undefined ? [] : (await store.applications.many(ids)).filter((one) => one.seenBy.includes(seenBy));
  const seen = new Map(applications.map((one) => [one.id, seenApplication(sightOf(definition, role ?? ""), one)]));
  return records.map((record) => {
    const { recipient, mail, applicationId } = record;
    const application = applicationId === null ? undefined : seen.get(applicationId);
    return {
      id: record.id,
      revision: record.revision,
      template: record.template,
      title: record.title,
      batch: record.batch,
      state: record.state,
      application: application ? { id: application.id, number: application.number, name: application.name } : null,
      recipient: {
        name: recipient.name,
        organisation: recipient.organisation,
        role: recipient.role,
        roleTitle: recipient.unnamed ? texts["tell.role"] : (definition.roles[recipient.role]?.title ?? everywhere(recipient.role)),
        email: recipient.unnamed && recipient.email !== null ? maskContact(recipient.email, true) : recipient.email,
        locale: recipient.locale,
      },
      subject: record.subject,
      body: record.body,
      channels: record.channels,
      createdAt: moment(record.createdAt),
      edited: record.edited && { by: record.edited.by, at: moment(record.edited.at) },
      released: record.released && { by: record.released.by, at: moment(record.released.at) },
      discarded: record.discarded && { ...record.discarded, at: moment(record.discarded.at) },
      unmailed: record.unmailed,
      mail: {
        attempts: mail.attempts,
        error: recipient.unnamed ? withoutAddress(mail.error, recipient.email) : mail.error,
        sentAt: when(mail.sentAt),
        nextAt: record.state === "released" && mail.attempts > 0 ? moment(mail.nextAt) : null,
      },
      readAt: when(record.readAt),
    };
  });
}

/** What a mail server said, which likes to name the address. */
const withoutAddress = (error: string | null, email: string | null): string | null =>
  error === null || email === null ? error : error.replaceAll(email, maskContact(email, true));
