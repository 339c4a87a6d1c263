import { randomUUID } from "node:crypto";
import { createTransport } from "nodemailer";
import type { MessageRecord } from "@shenbao/store";
import type { Config } from "../config/config.ts";
import type { Services } from "../services.ts";
import { wokenWorkers, type WokenWorkers } from "../tasks/woken-workers.ts";
import { isMailAddress, mailOf } from "./mail-content.ts";

/** So long a mail belongs to who took it, in milliseconds: longer than the server is waited for. */
const lease = 5 * 60_000;
/** When a mail that was not taken is tried again; after the last it is given up. */
const pauses = [60_000, 5 * 60_000, 15 * 60_000, 60 * 60_000, 4 * 60 * 60_000];
const waits = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/**
 * Hands released messages to the mail server, one after another, each by one process at a time. What dies between the server's answer and
 * the note of it is sent again with the same Message-ID: more SMTP cannot give. Without a mail server it does nothing.
 */
export function mailSender(mail: Config["mail"], services: () => Services): WokenWorkers {
  if (!mail) return { wake: () => Promise.resolve(), stop: () => Promise.resolve() };
  const { url, from } = mail;
  const sender = randomUUID();
  const transport = createTransport({ url, ...waits, disableFileAccess: true, disableUrlAccess: true });
  const workers = wokenWorkers({
    take: () => services().store.messages.claimMail(sender, services().clock.now(), lease),
    async work(message) {
      const { store, clock, log } = services();
      try {
        const to = await sendOne(message);
        await store.messages.mailSent(message.id, sender, to, clock.now());
      } catch (error) {
        const { attempts } = message.mail;
        const pause = isFinal(error) ? undefined : pauses[attempts - 1];
        log.warn({ err: error, message: message.id, attempts }, "mail not taken");
        await store.messages.mailFailed(message.id, sender, reasonOf(error), pause === undefined ? null : clock.now() + pause, clock.now());
      }
    },
    failed: (error) => services().log.error({ err: error }, "mails"),
  });

  /** The address is that of the account as it is now. */
  async function sendOne(message: MessageRecord): Promise<string> {
    const { store, config } = services();
    const account = await store.accounts.byId(message.recipient.accountId);
    if (!account || account.suspended) throw new Refused("account-gone");
    if (account.email === null || !isMailAddress(account.email)) throw new Refused("no-address");
    const content = mailOf(message, { email: account.email, locale: account.locale, level: account.level }, config.publicUrl ?? `http://localhost:${config.port}`);
    await transport.sendMail({ ...content, from, headers: { "Auto-Submitted": "auto-generated" } });
    return account.email;
  }

  return {
    ...workers,
    /** Finishes the mail that is under way and sends no more. */
    async stop() {
      await workers.stop();
      transport.close();
    },
  };
}

/** What trying again does not mend. */
class Refused extends Error {}

function isFinal(error: unknown): boolean {
  if (error instanceof Refused) return true;
  const code = typeof error === "object" && error !== null && "responseCode" in error ? error.responseCode : undefined;
  return typeof code === "number" && code >= 500;
}

/** What the mail server said, on one line; never more than is worth reading. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, " ").slice(0, 300);
}
