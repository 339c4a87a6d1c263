import { Problem } from "@shenbao/contract";
import { say, type Locale } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { fileTypeFromBuffer } from "file-type";

export type AllowedType = "pdf" | "image";

const mediaTypes: Record<AllowedType, string[]> = { pdf: ["application/pdf"], image: ["image/png", "image/jpeg"] };
/** Pictures of scanners and telephones that are not taken, as people call them. */
const formats: Record<string, string> = { "image/tiff": "TIFF", "image/heic": "HEIC", "image/heif": "HEIF", "image/webp": "WebP", "image/bmp": "BMP", "image/gif": "GIF" };
const headBytes = 512 * 1024;
const tailBytes = 2048;
/** Pixels a side. */
const largestSide = 12_000;

/** Looks at a file while it streams past, keeping its beginning and its end. */
export class ContentWatch {
  #head: Buffer[] = [];
  #headSize = 0;
  #tail: Buffer = Buffer.alloc(0);

  see(chunk: Buffer): void {
    if (this.#headSize < headBytes) {
      const piece = chunk.subarray(0, headBytes - this.#headSize);
      this.#head.push(Buffer.from(piece));
      this.#headSize += piece.length;
    }
    this.#tail = Buffer.concat([this.#tail, chunk.subarray(-tailBytes)]).subarray(-tailBytes);
  }

  /**
   * What the content is, whatever its name says.
   * @throws Problem "file-empty", "file-type" or "file-picture" where it is none of the allowed types, "file-damaged" where it is torn, "file-pixels" where it says it has more than anybody scans
   */
  async judge(name: string, allowed: readonly AllowedType[], locale: Locale): Promise<string> {
    const head = Buffer.concat(this.#head);
    if (head.length === 0) throw new Problem("file-empty", { name });
    const found = await fileTypeFromBuffer(head);
    const mediaType: string = found?.mime ?? "";
    if (!allowed.some((type) => mediaTypes[type].includes(mediaType))) {
      const types = allowed.map((type) => say(texts[`file.${type}`], locale)).join(say(texts["file.between"], locale));
      // A scan or a photograph of another format, as scanners and telephones make them: it says how to get one that is taken.
      const format = Object.hasOwn(formats, mediaType) ? formats[mediaType] : undefined;
      throw format ? new Problem("file-picture", { name, types, format }) : new Problem("file-type", { name, types });
    }
    if (!isWhole(mediaType, head, this.#tail)) throw new Problem("file-damaged", { name });
    if (mediaType === "application/pdf") return mediaType;
    const size = mediaType === "image/png" ? pngSize(head) : jpegSize(head);
    if (size === null || size.width === 0 || size.height === 0) throw new Problem("file-damaged", { name });
    if (Math.max(size.width, size.height) > largestSide) throw new Problem("file-pixels", { name, side: largestSide });
    return mediaType;
  }
}

/** Whether it begins and ends as a file of its kind does. */
function isWhole(mediaType: string, head: Buffer, tail: Buffer): boolean {
  if (mediaType === "application/pdf") return head.subarray(0, 5).toString("latin1") === "%PDF-" && tail.includes("%%EOF");
  return mediaType === "image/png" ? tail.includes("IEND") : tail.includes(Buffer.from([0xff, 0xd9]));
}

function pngSize(head: Buffer): { width: number; height: number } | null {
  if (head.length < 24 || head.toString("latin1", 12, 16) !== "IHDR") return null;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

/** Walks the segments of a JPEG up to its frame header. */
function jpegSize(head: Buffer): { width: number; height: number } | null {
  let at = 2;
  while (at + 9 < head.length) {
    if (head[at] !== 0xff) return null;
    const marker = head[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) };
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + head.readUInt16BE(at + 2);
  }
  return null;
}
