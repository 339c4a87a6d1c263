import { createHash } from "node:crypto";
import { Problem, type RouteShape } from "@shenbao/contract";
import type { OnceKey } from "@shenbao/store";

/** The revision of If-Match: one strong ETag as we gave it. @throws Problem "match-required", "bad-request" */
export function readIfMatch(route: RouteShape, header: string | undefined): number | undefined {
  if (!route.ifMatch) return undefined;
  if (header === undefined || header.trim() === "") throw new Problem("match-required");
  const revision = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (revision === undefined) throw new Problem("bad-request", { detail: "If-Match" });
  return Number(revision);
}

export interface Asked {
  /** Account id; undefined where nobody is signed in. */
  accountId: string | undefined;
  /** Path and query. */
  address: string;
  /** The body as it came; "" for uploads. */
  text: string;
}

/**
 * The key of Idempotency-Key, bound to who asks and what. If-Match is no part of what is asked: a client that never saw the answer and
 * has meanwhile read the new revision gets the kept answer too.
 * @throws Problem "key-required", "bad-request"
 */
export function readOnceKey(route: RouteShape, header: string | undefined, asked: Asked): OnceKey | undefined {
  if (!route.idempotent) return undefined;
  if (header === undefined || header === "") throw new Problem("key-required");
  if (!/^[A-Za-z0-9_-]{8,100}$/.test(header)) throw new Problem("bad-request", { detail: "Idempotency-Key" });
  const requestHash = createHash("sha256").update(`${route.method} ${asked.address}\n${asked.text}`).digest("hex");
  return { key: header, accountId: asked.accountId ?? "anonymous", route: route.id, requestHash };
}
