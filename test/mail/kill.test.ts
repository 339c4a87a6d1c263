import { routes } from "@shenbao/contract";
import { freePort } from "@shenbao/api/mongod/free-port";
import { demoStart } from "@shenbao/api/config/config";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { ApiProcess, buildApi } from "../faults/api-process.ts";
import { PatientApplicant } from "../faults/patient-applicant.ts";
import { testClient } from "../harness/test-client.ts";
import { exampleWorld } from "../http/domain/example-world.ts";
import { noticeWithMessages } from "../http/domain/notice-with-messages.ts";
import { mailServer } from "./mail-server.ts";

const noticeId = noticeWithMessages.id;
const host = "shenbao.example";

describe("mails of a process that is killed", () => {
  beforeAll(() => buildApi());

  it("are each delivered at least once, and none is lost; whose delivery is unknown is under way until its lease is over, then sent again as the same mail", async () => {
    const server = await mailServer();
    const world = await exampleWorld(noticeWithMessages);
    const api = new ApiProcess(world.platform.uri, await freePort(), [], { SMTP_URL: server.url, MAIL_FROM: "noreply@example.org", PUBLIC_URL: `http://${host}` });
    onTestFinished(async () => {
      await api.end("SIGKILL");
      await server.close();
    });
    await api.start();
    const people = await Promise.all(
      [0, 1].map(async (index) => {
        const account = await world.platform.makeAccount("applicant", `firm-${index}`);
        await world.platform.store.accounts.change(account.accountId, { email: `firm-${index}@example.com` });
        return new PatientApplicant(api.url, account, noticeId, world.notice.tracks[0]?.id ?? "");
      }),
    );
    await Promise.all(people.map((person) => person.signIn()));
    const submit = () => Promise.all(people.map((person) => person.submitOne()));
    const receipts = async () => (await world.platform.store.messages.page(noticeId, { template: "receipt" }, { limit: 200 })).rows;
    const mailId = (id: string) => `<${id}@${host}>`;
    let minutes = 0;
    /** Starts it again, and lets the leases of the one that was killed be over. */
    const goOn = async () => {
      await api.start();
      const client = testClient(api.url);
      await client.session();
      minutes += 10;
      await client.call(routes.setClock, { body: { now: new Date(Date.parse(demoStart) + minutes * 60_000).toISOString() } });
    };

    // The server has the mail whole, and its answer never comes.
    const held = server.hold();
    await submit();
    const unknown = await held;
    await api.end("SIGKILL");
    const [lying, ...more] = (await receipts()).filter(({ state }) => state === "sending");
    expect([mailId(lying?.id ?? ""), more]).toEqual([unknown.messageId, []]);
    expect(lying?.mail).toMatchObject({ attempts: 1, sentAt: null });
    await goOn();
    await vi.waitFor(async () => expect((await receipts()).map(({ state }) => state)).toEqual(["sent", "sent"]), { timeout: 60_000 });
    expect(server.mails.filter(({ messageId }) => messageId === unknown.messageId)).toHaveLength(2);

    for (let kill = 0; kill < 3; kill++) {
      const before = server.mails.length;
      const submitting = submit();
      await vi.waitFor(() => expect(server.mails.length).toBeGreaterThan(before), { timeout: 60_000, interval: 5 });
      await api.end("SIGKILL");
      await goOn();
      await submitting;
    }
    await vi.waitFor(async () => expect((await receipts()).filter(({ state }) => state !== "sent")).toEqual([]), { timeout: 60_000 });
    const sent = await receipts();
    expect(sent).toHaveLength(people.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0));
    expect([...new Set(server.mails.map(({ messageId }) => messageId))].sort()).toEqual(sent.map(({ id }) => mailId(id)).sort());
    await api.end("SIGTERM");
    await world.platform.close();
  }, 240_000);
});
