import type { Locale, Text } from "@shenbao/texts";

export type Channel = "in-app" | "e-mail";

/** A message as a notice gives it, before its recipients' accounts are known. */
export interface MessageDraft {
  /** Its id among the notice's messages, and its title. */
  template: string;
  title: Text;
  /** In which role it is received. */
  role: string;
  /** The accounts of these organisations, these accounts, or somebody without one. */
  to: { organisations: string[] } | { accounts: string[] } | { address: { email: string; locale: Locale } };
  /** What stands in the outbox instead of the recipient's name, where it is nobody else's business. */
  unnamed?: string;
  /** The objection whose code is put into the mail. */
  objection?: string;
  subject: Text;
  body: Text;
  channels: Channel[];
  /** Whether it leaves without anybody's look. */
  atOnce: boolean;
}
