import type { Server } from "node:http";

/** How long what was begun may still take. */
const patienceMs = 60_000;

/**
 * Gives the function that stops a server cleanly: no new connection, every answer from now on ends its connection, and it waits until
 * the last request that was begun is answered.
 */
export function finishRequests(server: Server): () => Promise<void> {
  let stopping = false;
  let open = 0;
  let answered = () => {};
  server.prependListener("request", (_request, response) => {
    if (stopping) response.setHeader("Connection", "close");
    open++;
    response.once("close", () => {
      open--;
      if (open === 0) answered();
    });
  });
  return async () => {
    stopping = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    if (open > 0) {
      let late: NodeJS.Timeout | undefined;
      await Promise.race([new Promise<void>((resolve) => (answered = resolve)), new Promise<void>((resolve) => (late = setTimeout(resolve, patienceMs)))]);
      clearTimeout(late);
    }
    // What is left is idle, or still sending what was refused.
    server.closeAllConnections();
    await closed;
  };
}
