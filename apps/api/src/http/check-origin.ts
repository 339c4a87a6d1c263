import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { Problem } from "@shenbao/contract";

/**
 * Refuses what another site made a browser send: the browser's own word on where a request comes from, and the session's token, must
 * both be right. Clients that are no browsers send neither header and need the token alone.
 * @throws Problem "csrf"
 */
export function checkOrigin(headers: IncomingHttpHeaders, publicUrl: string | undefined, token: string | undefined): void {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") throw new Problem("csrf");
  const { origin, host } = headers;
  if (origin !== undefined && origin !== publicUrl && !(publicUrl?.startsWith("https:") ? false : origin === `http://${host}` || origin === `https://${host}`))
    throw new Problem("csrf");
  const given = Buffer.from(String(headers["x-csrf-token"] ?? ""));
  const wanted = Buffer.from(token ?? "");
  if (wanted.length === 0 || given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new Problem("csrf");
}
