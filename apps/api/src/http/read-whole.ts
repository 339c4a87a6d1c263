import { Problem } from "@shenbao/contract";
import type { Upload } from "./handler.ts";

/** The whole of an upload, up to so many bytes. @throws Problem "file-too-large", "upload-cut" */
export async function readWhole({ name, stream }: Upload, largest: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > largest) throw new Problem("file-too-large", { name, limit: `${largest / 1_000_000} MB` });
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}
