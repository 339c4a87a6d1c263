import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
import type { MarkSigner, MarkVerifier } from "@shenbao/documents";
import { z } from "zod";
import type { Services } from "../services.ts";

const setting = "mark-keys";

/** The platform's keys, the newest last. It signs with the newest; what older ones signed stays authentic. */
const keysSchema = z.array(z.strictObject({ id: z.string(), privateKey: z.string(), publicKey: z.string(), since: z.number() })).min(1);
type Keys = z.infer<typeof keysSchema>;

/** A new pair: PKCS #8 and SPKI in base64. Its identifier is the beginning of the public key's SHA-256, since a QR code has little room. */
function newKey(since: number): Keys[number] {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const spki = publicKey.export({ type: "spki", format: "der" });
  return {
    id: createHash("sha256").update(spki).digest("hex").slice(0, 6),
    privateKey: privateKey.export({ type: "pkcs8", format: "der" }).toString("base64"),
    publicKey: spki.toString("base64"),
    since,
  };
}

async function keysOf({ store, clock }: Pick<Services, "store" | "clock">): Promise<Keys> {
  return keysSchema.parse(JSON.parse(await store.settings.getOrMake(setting, () => JSON.stringify([newKey(clock.now())]))));
}

/** Signs marks with the newest key, for papers that lead to the platform's public address. */
export async function markSigner(services: Pick<Services, "store" | "clock" | "config">): Promise<MarkSigner> {
  const key = (await keysOf(services)).at(-1);
  if (!key) throw new Error("there is no key to sign marks with");
  const privateKey = createPrivateKey({ key: Buffer.from(key.privateKey, "base64"), format: "der", type: "pkcs8" });
  const { publicUrl, port } = services.config;
  return { keyId: key.id, address: publicUrl ?? `http://localhost:${port}`, sign: (bytes) => sign(null, bytes, privateKey) };
}

/** Knows the signatures of all keys that the platform has and had. */
export async function markVerifier(services: Pick<Services, "store" | "clock">): Promise<MarkVerifier> {
  const keys = new Map<string, KeyObject>(
    (await keysOf(services)).map(({ id, publicKey }) => [id, createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" })]),
  );
  return (id, bytes, signature) => {
    const key = keys.get(id);
    return key ? verify(null, bytes, key, signature) : null;
  };
}

/** Begins to sign with a new key. Answers its identifier, and how many there are now. */
export async function rotateMarkKey(services: Pick<Services, "store" | "clock">): Promise<{ id: string; count: number }> {
  for (;;) {
    const before = JSON.stringify(await keysOf(services));
    let key = newKey(services.clock.now());
    // Two keys of one name would make one's signatures look forged.
    while ((JSON.parse(before) as Keys).some(({ id }) => id === key.id)) key = newKey(services.clock.now());
    const keys = [...(JSON.parse(before) as Keys), key];
    if (await services.store.settings.replace(setting, before, JSON.stringify(keys))) return { id: key.id, count: keys.length };
  }
}
