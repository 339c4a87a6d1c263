import { expect, test } from "vitest";
import { createClient } from "./client.ts";
import { Problem } from "./problem.ts";
import { routes } from "./routes.ts";

/** A server whose answers are given by hand. */
function slowServer() {
  const asked: { path: string; answer: (status: number, body?: unknown) => void; brokenOff: () => boolean }[] = [];
  const send: typeof fetch = (path, init) =>
    new Promise((resolve, reject) => {
      const signal = init?.signal;
      signal?.addEventListener("abort", () => reject(signal.reason as Error));
      const answer = (status: number, body?: unknown) => resolve(new Response(body === undefined ? null : JSON.stringify(body), { status }));
      asked.push({ path: String(path), answer, brokenOff: () => signal?.aborted ?? false });
    });
  return { asked, send };
}

function clientOf(send: typeof fetch, nobody?: () => boolean) {
  return createClient({ base: "", fetch: send, csrfToken: () => "token", locale: () => "en", ...(nobody && { nobody }) });
}

const refused = async (answer: Promise<unknown>) => {
  const error = await answer.catch((problem: unknown) => problem);
  return error instanceof Problem ? error.code : error;
};

test("a session is left: questions under way are broken off, later ones are not asked, and writes come to their end", async () => {
  const { asked, send } = slowServer();
  let nobody = false;
  const client = clientOf(send, () => nobody);
  const underWay = refused(client.call(routes.countInbox, {}));
  const write = client.call(routes.readInbox, { body: { ids: null } });
  const left = client.leave(async () => {
    await client.call(routes.signOut, {});
    nobody = true;
  });
  const later = refused(client.call(routes.countInbox, {}));
  await expect.poll(() => asked.length).toBe(3);
  expect(asked.map(({ brokenOff }) => brokenOff())).toEqual([true, false, false]);
  asked[2]?.answer(204);
  await left;
  expect([await underWay, await later]).toEqual(["not-signed-in", "not-signed-in"]);
  asked[1]?.answer(200, { unread: 0 });
  await write;
  expect(asked).toHaveLength(3);
});

test("where signing out fails the questions that waited are asked", async () => {
  const { asked, send } = slowServer();
  const client = clientOf(send, () => false);
  const left = client.leave(() => Promise.reject(new TypeError("no connection"))).catch((error: unknown) => error);
  const later = client.call(routes.countInbox, {});
  expect(await left).toBeInstanceOf(TypeError);
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.answer(200, { unread: 3 });
  expect(await later).toEqual({ unread: 3 });
});

test("a caller's own signal still breaks off its question", async () => {
  const { asked, send } = slowServer();
  const mine = new AbortController();
  const question = clientOf(send)
    .call(routes.countInbox, { signal: mine.signal })
    .catch((error: unknown) => (error as Error).name);
  await expect.poll(() => asked.length).toBe(1);
  mine.abort();
  expect(await question).toBe("AbortError");
});
