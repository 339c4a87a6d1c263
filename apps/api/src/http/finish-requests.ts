import type { Server } from "node:http";

/** How long what was begun may still take. */
const patienceMs = 60_000;

/**
 * Gives the function that stops a server cleanly: no new connection, every answer from now on ends its connection, and it waits until
 * the last request was answered.
 */
export function finishRequests(server: Server): () => Promise<void> {
  let stopping = false;
  server.prependListener("request", (_request, response) => {
    if (stopping) response.setHeader("Connection", "close");
  });
  return () => {
    stopping = true;
    return new Promise((resolve) => {
      const late = setTimeout(() => server.closeAllConnections(), patienceMs);
      server.close(() => {
        clearTimeout(late);
        resolve();
      });
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      server.once("close", () => clearInterval(idle));
    });
  };
}
