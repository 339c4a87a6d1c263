import { Transform } from "node:stream";
import { Problem } from "@shenbao/contract";
import { FileTooLarge, type FileReference } from "@shenbao/store";
import { say, type Locale } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import type { Upload } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { ContentWatch, type AllowedType } from "./content-check.ts";
import { displayName } from "./display-name.ts";

export interface FileRules {
  types: readonly AllowedType[];
  /** Bytes. */
  maxBytes: number;
}

/**
 * Takes an upload in: streamed, measured, hashed, and judged by its content. It belongs to nothing yet; whatever fails, and a file
 * that is not linked after all, leaves nothing behind.
 */
export async function receiveFile(services: Services, upload: Upload, rules: FileRules, locale: Locale): Promise<FileReference> {
  // It may have broken off while its permission was looked up.
  if (upload.stream.errored) throw upload.stream.errored;
  const watch = new ContentWatch();
  const shown = displayName(upload.name, "", say(texts["file.untitled"], locale)).replace(/\.bin$/, "");
  const watched = upload.stream.pipe(
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        watch.see(chunk);
        done(null, chunk);
      },
    }),
  );
  // `pipe` does not carry errors on; a cut upload must end the write.
  upload.stream.on("error", (error) => watched.destroy(error));
  try {
    const { owner: _owner, ...file } = await services.store.files.write(watched, {
      maxBytes: rules.maxBytes,
      at: services.clock.now(),
      describe: async () => {
        const mediaType = await watch.judge(shown, rules.types, locale);
        return { mediaType, name: displayName(upload.name, mediaType, say(texts["file.untitled"], locale)) };
      },
    });
    return file;
  } catch (error) {
    upload.stream.resume();
    if (error instanceof FileTooLarge)
      throw new Problem("file-too-large", { name: shown, limit: say(texts["file.limit"], locale, { megabytes: Math.max(1, Math.floor(rules.maxBytes / 1024 / 1024)) }) });
    throw error;
  }
}
