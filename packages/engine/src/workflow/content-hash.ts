import { canonicalJson, sha256, type Answers } from "../definition/index.ts";

/**
 * What a receipt vouches for: SHA-256 (hex) of the canonical JSON (RFC 8785) of notice, version, track, answers and the hashes of
 * the evidence. The order of uploads does not count, and items without a file are as if not there.
 */
export function contentHash(input: { notice: string; version: number; track: string; answers: Answers; evidence: Record<string, string[]> }): string {
  const { notice, version, track, answers } = input;
  const evidence = Object.fromEntries(
    Object.entries(input.evidence)
      .filter(([, hashes]) => hashes.length > 0)
      .map(([id, hashes]) => [id, [...hashes].sort()]),
  );
  return sha256(canonicalJson({ notice, version, track, answers, evidence }));
}
