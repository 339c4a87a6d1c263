import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Problem, RouteShape } from "@shenbao/contract";
import type { Locale } from "@shenbao/texts";
import type { Request, Response } from "express";
import type { AnyAnswer } from "./bind.ts";

const compress = promisify(gzip);

/** A header value for a file's name that every browser reads back rightly, Chinese too (RFC 6266, 8187). */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(name.replace(/\p{Cs}/gu, "�")).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}

/** Writes the answer of a route. Nothing is kept by caches, unless it never changes. */
export async function sendAnswer(request: Request, response: Response, route: RouteShape, answer: AnyAnswer): Promise<void> {
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  response.setHeader("Cache-Control", answer.cache === "immutable" ? "public, max-age=31536000, immutable" : "no-store");
  if (answer.file !== undefined) return sendFile(response, answer);
  if (route.status === 204 || answer.body === undefined) return void response.status(204).end();
  if (answer.etag !== undefined) response.setHeader("ETag", `"${answer.etag}"`);
  response.status(route.status ?? 200).setHeader("Content-Type", "application/json; charset=utf-8");
  const text = Buffer.from(JSON.stringify(answer.body));
  // Only what is the same for everybody is compressed: no secret can be guessed from its length.
  if (answer.cache === "immutable") {
    response.vary("Accept-Encoding");
    if (text.length > 1_400 && request.acceptsEncodings("gzip")) {
      response.setHeader("Content-Encoding", "gzip");
      return void response.end(await compress(text));
    }
  }
  response.end(text);
}

async function sendFile(response: Response, { file, mediaType, name }: AnyAnswer): Promise<void> {
  response.status(200).setHeader("Content-Type", mediaType ?? "application/octet-stream");
  if (name !== undefined) response.setHeader("Content-Disposition", attachment(name));
  if (file === undefined || typeof file === "string" || Buffer.isBuffer(file)) return void response.end(file);
  await pipeline(file, response);
}

/** Writes a problem document. */
export function sendProblem(response: Response, problem: Problem, locale: Locale, requestId: string): void {
  if (response.headersSent) return void response.destroy();
  if (problem.code === "too-many-tries") response.setHeader("Retry-After", String(problem.params["seconds"] ?? 60));
  if (problem.code === "busy") response.setHeader("Retry-After", "5");
  response
    .status(problem.status)
    .setHeader("Cache-Control", "no-store")
    .setHeader("Content-Type", "application/problem+json; charset=utf-8")
    .end(
      JSON.stringify({
        type: "about:blank",
        status: problem.status,
        code: problem.code,
        title: problem.say(locale),
        ...(problem.findings.length > 0 && { findings: problem.findings }),
        ...(problem.clause !== undefined && { clause: problem.clause }),
        requestId,
      }),
    );
}
