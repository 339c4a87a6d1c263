import type { MessageDraft } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import type { ClientSession, Collection } from "mongodb";
import type { AccountRecord, AccountStore } from "../accounts/account-store.ts";
import { newId } from "../applications/new-id.ts";
import { momentKey } from "../applications/sort-key.ts";
import type { StoredMessage } from "./message-record.ts";

/** Messages of one thing that happened, before its recipients' accounts are known. */
export interface Happened {
  /** What happened: an event's id, or a name that is the same whenever the same is told. */
  event: string;
  noticeId: string;
  applicationId: string | null;
  batch: string | null;
  drafts: readonly MessageDraft[];
}

/**
 * Writes the messages of what happened, one an account: what was made before is left as it is. Suspended accounts get none.
 * `once`: they can be there already; of an event that is just being written they cannot. Answers how many were made.
 */
export async function makeMessages(
  tx: ClientSession,
  happened: readonly Happened[],
  now: number,
  { messages, accounts, mails, once }: { messages: Collection<StoredMessage>; accounts: AccountStore; mails: boolean; once: boolean },
): Promise<number> {
  const drafts = happened.flatMap(({ drafts: some }) => some);
  if (drafts.length === 0) return 0;
  const codes = new Set(drafts.flatMap(({ to }) => ("organisations" in to ? to.organisations : [])));
  const ids = new Set(drafts.flatMap(({ to }) => ("accounts" in to ? to.accounts : [])));
  const of = await accounts.ofCodes([...codes], tx);
  const named = (await accounts.byIds([...ids], tx)).filter(({ suspended }) => !suspended);
  const made = new Map<string, StoredMessage>();
  for (const one of happened)
    for (const draft of one.drafts) {
      const { to } = draft;
      const recipients: Recipient[] =
        "address" in to
          ? [to.address]
          : "organisations" in to
            ? of.filter(({ organisationCode }) => to.organisations.includes(organisationCode))
            : named.filter(({ id }) => to.accounts.includes(id));
      for (const account of recipients) {
        const message = messageTo(account, draft, one, now, mails);
        made.set(message.key, message);
      }
    }
  const all = [...made.values()];
  if (all.length === 0) return 0;
  if (!once) return (await messages.insertMany(all, { session: tx })).insertedCount;
  const { upsertedCount } = await messages.bulkWrite(
    all.map((message) => ({ updateOne: { filter: { key: message.key }, update: { $setOnInsert: message }, upsert: true } })),
    { session: tx, ordered: false },
  );
  return upsertedCount;
}

/** An account, or somebody without one. */
type Recipient = AccountRecord | { email: string; locale: Locale };

function messageTo(recipient: Recipient, draft: MessageDraft, { event, noticeId, applicationId, batch }: Happened, now: number, mails: boolean): StoredMessage {
  const id = newId();
  const { email, locale } = recipient;
  const account = "id" in recipient ? recipient : null;
  const name = draft.unnamed ?? account?.displayName ?? "";
  const organisation = draft.unnamed === undefined ? (account?.organisationCode ?? "") : "";
  const unmailed = !draft.channels.includes("e-mail") ? "channel" : !mails ? "unconfigured" : email === null ? "no-address" : null;
  const arrives = draft.atOnce;
  return {
    _id: id,
    key: `${event} ${draft.template} ${account?.id ?? "address"}`,
    noticeId,
    template: draft.template,
    title: draft.title,
    batch,
    applicationId,
    recipient: { accountId: account?.id ?? null, name, organisation, role: draft.role, email, locale, ...(draft.unnamed !== undefined && { unnamed: true }) },
    ...(draft.objection !== undefined && { objection: draft.objection }),
    subject: draft.subject,
    body: draft.body,
    channels: draft.channels,
    state: !arrives ? "held" : unmailed === null ? "released" : "sent",
    revision: 1,
    createdAt: now,
    edited: null,
    released: arrives ? { by: null, at: now } : null,
    discarded: null,
    unmailed: arrives ? unmailed : null,
    mail: { attempts: 0, nextAt: now, lease: null, error: null, sentAt: null },
    inbox: arrives && (draft.channels.includes("in-app") || unmailed !== null),
    readAt: null,
    arrived: arrives ? `${momentKey(now)} ${id}` : "",
  };
}
