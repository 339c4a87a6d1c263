import { Problem } from "@shenbao/contract";
import type { RateLimit } from "@shenbao/store";
import type { Services } from "../services.ts";

/** Objections without an account from one address, within an hour: an office behind one address has room, a program that floods has not. */
const mostMade = 30;
/** Codes tried for one objection from one address within a quarter of an hour, and from anywhere within an hour. */
const mostTried = 10;
const mostTriedByAll = 100;

/** Counts an objection that somebody without an account makes. @throws Problem "too-many-tries" */
export async function countMade({ store }: Services, address: string): Promise<void> {
  await counted(store.rateLimits.limit("objection", mostMade, 3600), address);
}

/** Counts a code that is tried. @throws Problem "too-many-tries" */
export async function countTried({ store }: Services, address: string, objection: string): Promise<void> {
  await counted(store.rateLimits.limit("objection-code", mostTried, 15 * 60), `${address} ${objection}`);
  await counted(store.rateLimits.limit("objection-code-all", mostTriedByAll, 3600), objection);
}

async function counted(limit: RateLimit, key: string): Promise<void> {
  const seconds = await limit.count(key);
  if (seconds > 0) throw new Problem("too-many-tries", { seconds });
}
