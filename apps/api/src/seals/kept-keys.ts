import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "@shenbao/contract";
import type { SealKey } from "@shenbao/documents";
import { z } from "zod";
import type { Services } from "../services.ts";

const keptSchema = z.strictObject({ certificate: z.base64(), iv: z.base64(), tag: z.base64(), privateKey: z.base64() });

/**
 * The certificate and key under a name; `make` gives them where there are none, and where two race both get the first. The private key lies in the
 * database encrypted (AES-256-GCM) with a secret that does not.
 * @throws Problem "seal-unavailable" where the secret is another than the one it was kept with
 */
export async function keptKey(services: Pick<Services, "store" | "config" | "log">, name: string, make: () => Promise<SealKey>): Promise<SealKey> {
  const { settings } = services.store;
  const secret = await secretOf(services);
  let text = await settings.get(name);
  if (text === null) {
    const made = JSON.stringify(locked(await make(), name, secret));
    text = await settings.getOrMake(name, () => made);
  }
  try {
    return unlocked(keptSchema.parse(JSON.parse(text)), name, secret);
  } catch (error) {
    services.log.error({ err: error, name }, "the secret of seals is not the one that this key was kept with");
    throw new Problem("seal-unavailable");
  }
}

function locked({ certificate, privateKey }: SealKey, name: string, secret: Buffer): z.infer<typeof keptSchema> {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", secret, iv).setAAD(Buffer.from(name));
  const encrypted = Buffer.concat([cipher.update(privateKey), cipher.final()]);
  const base64 = (bytes: Buffer) => bytes.toString("base64");
  return { certificate: base64(certificate), iv: base64(iv), tag: base64(cipher.getAuthTag()), privateKey: base64(encrypted) };
}

function unlocked(kept: z.infer<typeof keptSchema>, name: string, secret: Buffer): SealKey {
  const bytes = (text: string) => Buffer.from(text, "base64");
  const cipher = createDecipheriv("aes-256-gcm", secret, bytes(kept.iv)).setAAD(Buffer.from(name)).setAuthTag(bytes(kept.tag));
  return { certificate: bytes(kept.certificate), privateKey: Buffer.concat([cipher.update(bytes(kept.privateKey)), cipher.final()]) };
}

/** The key that keys are encrypted with: of the setting, or of a file in the data folder that only this user reads. */
async function secretOf({ config }: Pick<Services, "config">): Promise<Buffer> {
  const secret = config.sealSecret ?? (await secretInFolder(config.dataDir));
  return Buffer.from(hkdfSync("sha256", secret, "", "shenbao seal keys", 32));
}

async function secretInFolder(folder: string): Promise<string> {
  const file = join(folder, "seal-secret");
  const known = await readFile(file, "utf8").catch(() => null);
  if (known !== null && known.length >= 32) return known;
  await mkdir(folder, { recursive: true });
  // Only the first of two makes it.
  const handle = await open(file, "wx", 0o600).catch(() => null);
  if (handle) {
    await handle.writeFile(randomBytes(32).toString("base64url"));
    await handle.sync();
    await handle.close();
  }
  return readFile(file, "utf8");
}
