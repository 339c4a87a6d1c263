import { createHash } from "node:crypto";

/** A short mark of what was shown: the same for the same, so that only that is done which was seen. */
export const sealOf = (shown: unknown): string => createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 32);
