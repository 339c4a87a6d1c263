import type { IncomingMessage } from "node:http";
import { Problem } from "@shenbao/contract";

/**
 * The body of a request as text, at most `limit` bytes: what is longer is refused before it is kept.
 * Compressed bodies are not taken (a small one could become a huge one), nor is any encoding but UTF-8.
 * @throws Problem "unsupported-media", "too-large", "bad-request", "upload-cut"
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const encoding = request.headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") throw new Problem("unsupported-media");
  const tooLarge = () => new Problem("too-large", { limit: `${Math.round(limit / 1_000_000)} MB` });
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // Left early, the request must not be destroyed: its answer still has to go out.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem("upload-cut");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks, size));
  } catch {
    throw new Problem("bad-request", { detail: "UTF-8" });
  }
}

/** Whether a Content-Type names JSON in UTF-8. */
export function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? "");
}
