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
  if (request.destroyed) throw new Problem("upload-cut");
  const content = await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) return void chunks.push(chunk);
      // Left, not destroyed: the refusal still has to go out.
      request.off("data", take);
      chunks.length = 0;
      reject(tooLarge());
    };
    request.on("data", take);
    request.once("end", () => resolve(Buffer.concat(chunks, size)));
    request.once("error", () => reject(new Problem("upload-cut")));
    request.once("close", () => reject(new Problem("upload-cut")));
  });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new Problem("bad-request", { detail: "UTF-8" });
  }
}

/** Whether a Content-Type names JSON in UTF-8. */
export function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? "");
}
