import { randomUUID } from "node:crypto";
import { createTransport } from "nodemailer";
import type { MessageRecord } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import type { Config } from "../config/config.ts";
import type { Services } from "../services.ts";
import { wokenWorkers, type WokenWorkers } from "../tasks/woken-workers.ts";
import { objectionCode } from "../results/objection-code.ts";
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
    const { config } = services();
    const { email, ...to } = await recipientOf(message);
    if (email === null || !isMailAddress(email)) throw new Refused("no-address");
    const content = mailOf(await withCode(message), { email, ...to }, config.publicUrl ?? `http://localhost:${config.port}`);
    await transport.sendMail({ ...content, from, headers: { "Auto-Submitted": "auto-generated" } });
    return email;
  }

  /** Who gets it, and where the mail leads: of who has no account to where objections are looked up. */
  async function recipientOf({ recipient, noticeId }: MessageRecord): Promise<{ email: string | null; locale: Locale; path: string }> {
    const { accountId, email, locale } = recipient;
    if (accountId === null) return { email, locale, path: `/notices/${noticeId}/objection` };
    const account = await services().store.accounts.byId(accountId);
    if (!account || account.suspended) throw new Refused("account-gone");
    return { email: account.email, locale: account.locale, path: account.level === "applicant" ? "/messages" : "/admin/inbox" };
  }

  /** The code of an objection stands in its mail alone: nobody who reads the outbox or the database has it from there. */
  async function withCode(message: MessageRecord): Promise<MessageRecord> {
    if (message.objection === undefined) return message;
    const code = await objectionCode(services(), message.objection);
    const filled = (text: string) => text.replaceAll("{objection.code}", code);
    return { ...message, body: { "zh-CN": filled(message.body["zh-CN"]), en: filled(message.body.en) } };
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
