import { createHash } from "node:crypto";
import type { OnceKey } from "@shenbao/store";

/** The key of an upload, made to cover the content as well, which is known only when it has been read. */
export function onceOfUpload(once: OnceKey, file: { name: string; sha256: string }): OnceKey {
  return { ...once, requestHash: createHash("sha256").update(`${once.requestHash}\n${file.sha256}\n${file.name}`).digest("hex") };
}
