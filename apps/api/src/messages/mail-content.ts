import type { MessageRecord } from "@shenbao/store";
import { say, type Locale } from "@shenbao/texts";
import { mailTexts as texts } from "@shenbao/texts/mail";

/** A mail as it is handed to the mail server. */
export interface Mail {
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

/** One address and nothing else: no list, no name, no line break. */
const address = /^[^\s@<>(),;:"\\[\]]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/u;

export const isMailAddress = (text: string): boolean => text.length <= 254 && address.test(text);

/** A message as a mail. `publicUrl`: where the platform is, without a slash at the end; `path`: where it is read there. Its id is the same whenever it is sent. @throws Error for an address that is none */
export function mailOf(message: Pick<MessageRecord, "id" | "subject" | "body" | "recipient">, to: { email: string; locale: Locale; path: string }, publicUrl: string): Mail {
  if (!isMailAddress(to.email)) throw new Error("the address is none");
  const { locale } = to;
  const link = `${publicUrl}${to.path}`;
  const foot = [say(texts["mail.open"], locale, { link }), texts["mail.no-reply"][locale]];
  const body = message.body[locale];
  return {
    messageId: `<${message.id}@${new URL(publicUrl).hostname}>`,
    to: { name: "", address: to.email },
    subject: message.subject[locale].replace(/\s+/gu, " "),
    text: [body, "--", ...foot].join("\n\n"),
    html: `<!doctype html><html lang="${locale}"><body>${paragraphs(body)}<hr>${paragraphs(foot.join("\n"))}</body></html>`,
  };
}

/** Text as markup: nothing in it is read as markup. */
function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replaceAll("\n", "<br>")}</p>`)
    .join("");
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
