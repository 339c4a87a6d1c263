import { Problem, routes, type Verification } from "@shenbao/contract";
import { readMark, readShortCode, shortCode } from "@shenbao/documents";
import type { MarkRecord } from "@shenbao/store";
import { bind } from "../http/bind.ts";
import type { Services } from "../services.ts";
import { knownOf } from "./known-of.ts";
import { markVerifier } from "./mark-keys.ts";

/** Points that one address has in five minutes: pages that are found cost one, guessing costs more. */
const points = 600;
const seconds = 300;
const guess = 10;

/**
 * Whether a printed page is authentic, for everybody. It tells what the document is, which version, and whether a newer one has
 * replaced it: never what it says, nor of whom it is.
 */
export const verifyMark = bind(routes.verifyMark, async ({ query, address }, services) => {
  const limit = services.store.rateLimits.limit("verify-address", points, seconds);
  const wait = await limit.wait(address);
  if (wait > 0) throw new Problem("too-many-tries", { seconds: wait });
  const body = query.mark !== undefined ? await byMark(services, query.mark) : await byCode(services, query.code ?? "");
  await limit.count(address, body.refused === null ? 1 : guess);
  return { body };
});

async function byMark(services: Services, text: string): Promise<Verification> {
  const mark = readMark(text, await markVerifier(services));
  if ("refused" in mark) return { refused: mark.refused, document: null };
  const kept = await services.store.marks.byCode(shortCode(mark));
  return told(services, kept, { number: mark.page, of: mark.pages });
}

async function byCode(services: Services, typed: string): Promise<Verification> {
  const code = readShortCode(typed);
  if (code === null) return { refused: "mistyped", document: null };
  return told(services, await services.store.marks.byCode(code), null);
}

async function told(services: Services, kept: MarkRecord | null, page: { number: number; of: number } | null): Promise<Verification> {
  const known = kept && (await knownOf(services, kept));
  if (!kept || !known) return { refused: "unknown", document: null };
  const { notice, number, title, version, newer } = known;
  const at = known.at === null ? null : new Date(known.at).toISOString();
  return { refused: null, document: { kind: known.kind, notice, number, title, version, page, code: kept.code, contentHash: kept.contentHash, at, newer } };
}
