import { createHash, generateKeyPairSync, sign, verify } from "node:crypto";
import type { MarkSigner, MarkVerifier } from "./page-mark.ts";

/** A key of its own, as a platform has one. */
export function aMarkKey(address = "https://shenbao.example.cn"): { signer: MarkSigner; verifier: MarkVerifier } {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const keyId = createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 6);
  return {
    signer: { keyId, address, sign: (bytes) => sign(null, bytes, privateKey) },
    verifier: (id, bytes, signature) => (id === keyId ? verify(null, bytes, publicKey, signature) : null),
  };
}
