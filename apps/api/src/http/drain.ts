import type { IncomingMessage } from "node:http";

/** A client that sends more than this after it was refused is cut off. */
const patienceBytes = 128_000_000;

/**
 * Reads what still comes of a refused request and throws it away: a browser reads the refusal only when it has sent everything, and a
 * connection that stands still could never be closed cleanly.
 */
export function drain(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > patienceBytes) request.destroy();
  });
  request.resume();
}
