import type { Channel } from "@shenbao/engine";
import type { Locale, Text } from "@shenbao/texts";

/**
 * `held`: nobody but those who keep the outbox sees it. `released`: on its way, in the recipient's inbox at once. `sending`: a mail is being handed to
 * the mail server. `sent`: as far as it goes; `failed`: the mail was given up. `discarded`: never arrives.
 */
export const messageStates = ["held", "released", "sending", "sent", "failed", "discarded"] as const;
export type MessageState = (typeof messageStates)[number];

/** Why a message is not mailed: its template asks for none, no mail server is set up, or the account has no address. */
export type Unmailed = "channel" | "unconfigured" | "no-address";

/** One message to one account. Moments are milliseconds (UTC). */
export interface MessageRecord {
  id: string;
  noticeId: string;
  /** Its id among the notice's messages; `reminder` and the like where no template makes it. */
  template: string;
  title: Text;
  /** What was done together: a bulk action, a table handed in, a selection. Null: something single. */
  batch: string | null;
  applicationId: string | null;
  /** `accountId` null: somebody without an account, reached by the address alone. `unnamed`: who keeps the outbox is not told who it is; `name` stands for it. */
  recipient: { accountId: string | null; name: string; organisation: string; role: string; email: string | null; locale: Locale; unnamed?: true };
  /** The objection whose code takes its placeholder's place in the mail, and nowhere else. */
  objection?: string;
  subject: Text;
  body: Text;
  channels: Channel[];
  state: MessageState;
  /** Raised by every change of it that a person makes. */
  revision: number;
  createdAt: number;
  edited: { by: string; at: number } | null;
  released: { by: string | null; at: number } | null;
  discarded: { by: string; at: number; reason: string } | null;
  unmailed: Unmailed | null;
  mail: { attempts: number; nextAt: number; lease: string | null; error: string | null; sentAt: number | null };
  /** Whether its recipient has it in the application. */
  inbox: boolean;
  readAt: number | null;
  /** Orders an inbox: when it arrived, and its id. */
  arrived: string;
}

/** As it lies in the database. `key`: the same thing told to the same account has the same, so that it is told once. */
export type StoredMessage = Omit<MessageRecord, "id"> & { _id: string; key: string };

export function fromStoredMessage({ _id, key: _key, ...rest }: StoredMessage): MessageRecord {
  return { id: _id, ...rest };
}
