import { canonicalJson, sha256, type Json } from "../definition/index.ts";

/** The hash of an event in its chain: SHA-256 (hex) of the canonical JSON of the event and the hash before it (null for the first). */
export function eventHash(previous: string | null, event: Record<string, Json>): string {
  return sha256(canonicalJson({ previous, event }));
}
