import type { SealKey } from "@shenbao/documents";
import { say } from "@shenbao/texts";
import { sealTexts as texts } from "@shenbao/texts/seals";
import type { Services } from "../services.ts";
import { keptKey } from "./kept-keys.ts";
import type { SealProvider } from "./seal-provider.ts";

/** What seals takes its libraries into memory with the first seal: most installations never make one. */
const sealing = () => import("@shenbao/documents/seal");

/** The language of seals, as of the papers they stand on. */
const locale = "zh-CN";

/** The platform's own seals: an authority of its own issues each organisation a certificate when it first seals. */
export function localSeals(of: () => Pick<Services, "store" | "config" | "log" | "clock">): SealProvider {
  const authority = (): Promise<SealKey> =>
    keptKey(of(), "seal-authority", async () => (await sealing()).newAuthority({ name: say(texts["authority"], locale) }, of().clock.now()));
  return {
    async seal(pdf, { code, name, creditCode: _ }, place, at) {
      const { issueSealKey, sealAppearance, sealPdf } = await sealing();
      const own = await authority();
      const named = { name: name[locale], identifier: code };
      const key = await keptKey(of(), `seal-key ${code}`, () => issueSealKey(own, named, of().clock.now()));
      const day = new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
      const appearance = await sealAppearance({ name: named.name, kind: say(texts["kind"], locale), day, lang: "zh", at });
      return sealPdf(pdf, { key, authority: own.certificate, name: named.name, reason: say(texts["reason"], locale), at, place, appearance });
    },
    verify: async (pdf) => (await sealing()).readSeal(pdf, [(await authority()).certificate]),
  };
}
