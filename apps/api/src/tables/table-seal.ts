import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Services } from "../services.ts";

/** What is sealed: a table that is filled in, the preview of one, a workbook of scores, the preview of one; the code of an objection. */
export type Sealed = "sheet" | "preview" | "scores" | "scores-preview" | "objection-code";

/** The server's seal over a text: nobody else can make it. `of` keeps seals of one kind from counting as those of another. */
export async function sealOf({ store }: Services, of: Sealed, text: string): Promise<string> {
  const secret = await store.settings.getOrMake("table-seal-secret", () => randomBytes(32).toString("base64url"));
  return createHmac("sha256", secret).update(`${of}\n${text}`).digest("hex");
}

/** Whether a seal is the server's own over a text. */
export async function isSealed(services: Services, of: Sealed, text: string, seal: string): Promise<boolean> {
  const own = Buffer.from(await sealOf(services, of, text));
  const given = Buffer.from(seal);
  return own.length === given.length && timingSafeEqual(own, given);
}
