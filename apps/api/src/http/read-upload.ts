import type { IncomingMessage } from "node:http";
import { PassThrough } from "node:stream";
import { Problem } from "@shenbao/contract";
import busboy from "busboy";
import type { Upload } from "./handler.ts";

/** Above what any evidence item may allow. */
const maxBytes = 105_000_000;

function cleanName(name: string | undefined): string {
  // Only for display: the stored file gets a name of our own.
  const base = (name ?? "").normalize("NFC").split(/[/\\]/).pop() ?? "";
  const clean = base.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, "").trim();
  return [...clean].slice(0, 120).join("") || "file";
}

/**
 * The one part `file` of a multipart body, as a stream that nothing has read yet. The stream fails with "upload-cut" where the client goes
 * away and with "file-too-large" over the server's limit; whoever reads it decides what to keep.
 * @throws Problem "unsupported-media", "bad-request", "upload-cut"
 */
export function readUpload(request: IncomingMessage): Promise<Upload> {
  return new Promise((resolve, reject) => {
    if ((request.headers["content-encoding"] ?? "identity") !== "identity" || !/^multipart\/form-data\s*;/i.test(request.headers["content-type"] ?? ""))
      return reject(new Problem("unsupported-media"));
    if (Number(request.headers["content-length"] ?? 0) > maxBytes + 100_000) return reject(new Problem("too-large", { limit: `${maxBytes / 1_000_000} MB` }));
    let parser: busboy.Busboy;
    try {
      // busboy tells of its limit of parts when the last allowed one ends: one part needs two.
      parser = busboy({ headers: request.headers, defParamCharset: "utf8", limits: { files: 1, fields: 0, parts: 2, fileSize: maxBytes, headerPairs: 20, fieldNameSize: 100 } });
    } catch {
      return reject(new Problem("bad-request", { detail: "multipart/form-data" }));
    }
    // What is read comes through a stream of ours, so that its errors are ours too.
    const content = new PassThrough();
    // It may be destroyed before anybody reads it: that must not bring the process down.
    content.on("error", () => undefined);
    let begun = false;
    const fail = (problem: Problem) => {
      request.unpipe(parser);
      request.resume();
      content.destroy(problem);
      reject(problem);
    };
    const tooMany = () => fail(new Problem("bad-request", { detail: "multipart/form-data: one part named file" }));
    parser.once("file", (field, stream, info) => {
      if (field !== "file") {
        stream.resume();
        return tooMany();
      }
      begun = true;
      const name = cleanName(info.filename);
      stream.once("limit", () => fail(new Problem("file-too-large", { name, limit: `${maxBytes / 1_000_000} MB` })));
      stream.once("error", () => fail(new Problem("upload-cut")));
      stream.pipe(content);
      // An unread stream that is destroyed must not bring the process down.
      content.on("error", () => stream.resume());
      content.once("close", () => {
        stream.unpipe(content);
        stream.resume();
      });
      resolve({ name, stream: content });
    });
    parser.on("fieldsLimit", tooMany);
    parser.on("filesLimit", tooMany);
    parser.on("partsLimit", tooMany);
    parser.once("error", () => fail(new Problem(begun ? "upload-cut" : "bad-request", begun ? {} : { detail: "multipart/form-data" })));
    parser.once("close", () => begun || tooMany());
    request.once("close", () => request.complete || fail(new Problem("upload-cut")));
    request.once("error", () => fail(new Problem("upload-cut")));
    request.pipe(parser);
  });
}
