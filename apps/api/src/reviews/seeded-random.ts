import { createHash } from "node:crypto";

/** Numbers in [0, 1) that the seed alone decides: the same plan for a look and for the deed, and nobody's choice. */
export function seededRandom(seed: string): () => number {
  let counter = 0;
  return () => createHash("sha256").update(`${seed}\n${counter++}`).digest().readUIntBE(0, 6) / 2 ** 48;
}
