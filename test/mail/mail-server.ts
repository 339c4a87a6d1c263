import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface MailServer {
  url: string;
  port: number;
  /** What arrived, in order. */
  mails: (ParsedMail & { rcpt: string[] })[];
  /** The next mail arrives whole, and never gets its answer. Gives it when it is here. */
  hold(): Promise<ParsedMail>;
  /** Answers the next mails with this code, or takes them again (null). */
  refuse(code: number | null): void;
  close(): Promise<void>;
}

/** A mail server on this machine that keeps what it is given. `port` 0: any. */
export async function mailServer(port = 0): Promise<MailServer> {
  const mails: MailServer["mails"] = [];
  let refusing: number | null = null;
  let holding: ((mail: ParsedMail) => void) | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData(stream, session, done) {
      simpleParser(stream).then(
        (mail) => {
          if (refusing !== null) return done(Object.assign(new Error("not now"), { responseCode: refusing }));
          mails.push(Object.assign(mail, { rcpt: session.envelope.rcptTo.map(({ address }) => address) }));
          const held = holding;
          holding = null;
          if (held) held(mail);
          else done();
        },
        (error: unknown) => done(error as Error),
      );
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    mails,
    hold: () => new Promise((resolve) => (holding = resolve)),
    refuse: (code) => void (refusing = code),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
