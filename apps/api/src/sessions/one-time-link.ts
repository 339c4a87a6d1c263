import { createHash, randomBytes } from "node:crypto";
import type { ClientSession } from "mongodb";
import type { Store } from "@shenbao/store";

/** How long a one-time link can be used. */
export const linkMs = 24 * 3_600_000;

/** What is kept of a token. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

export interface MadeLink {
  /** Shown once, and never kept. */
  token: string;
  /** ms */
  expiresAt: number;
}

/** Makes the link by which the owner of an account sets a password. An older one stops working. */
export async function makeLink(store: Store, accountId: string, now: number, options: { choosesLogin?: boolean; tx?: ClientSession } = {}): Promise<MadeLink> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = now + linkMs;
  await store.links.put(hashToken(token), { accountId, expiresAt, choosesLogin: options.choosesLogin ?? false }, options.tx);
  return { token, expiresAt };
}
