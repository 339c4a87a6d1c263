import { timingSafeEqual } from "node:crypto";
import type { Services } from "../services.ts";
import { sealOf } from "../tables/table-seal.ts";

/** Without letters that are read as digits. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 16;

/**
 * The code by which somebody without an account opens an objection again: 80 bits, made from the server's secret and the objection, and kept nowhere.
 * So the same call made again after a lost answer gives the same.
 */
export async function objectionCode(services: Services, id: string): Promise<string> {
  const bytes = Buffer.from(await sealOf(services, "objection-code", id), "hex");
  return [...bytes.subarray(0, length)]
    .map((byte) => letters[byte % letters.length])
    .join("")
    .replace(/(.{4})(?=.)/g, "$1-");
}

/** Whether a code is that of an objection, however people write it. */
export async function isCodeOf(services: Services, id: string, written: string): Promise<boolean> {
  const plain = (code: string) => code.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  const own = Buffer.from(plain(await objectionCode(services, id)));
  const given = Buffer.from(plain(written));
  return own.length === given.length && timingSafeEqual(own, given);
}
