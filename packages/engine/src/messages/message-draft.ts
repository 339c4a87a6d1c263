import type { Text } from "@shenbao/texts";

export type Channel = "in-app" | "e-mail";

/** A message as a notice gives it, before its recipients' accounts are known. */
export interface MessageDraft {
  /** Its id among the notice's messages, and its title. */
  template: string;
  title: Text;
  /** In which role it is received. */
  role: string;
  /** The accounts of these organisations, or these accounts. */
  to: { organisations: string[] } | { accounts: string[] };
  subject: Text;
  body: Text;
  channels: Channel[];
  /** Whether it leaves without anybody's look. */
  atOnce: boolean;
}
