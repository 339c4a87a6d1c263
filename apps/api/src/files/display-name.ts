import { cutBytes } from "@shenbao/documents/cut-bytes";

const extensions: Record<string, string[]> = { "application/pdf": ["pdf"], "image/png": ["png"], "image/jpeg": ["jpg", "jpeg"] };
const mostBytes = 240;

/**
 * A name of a file that is safe to show and to send: no path, no controls, nothing that turns the writing round, at most 240 bytes
 * with its extension, and the extension that its content has. It is never a path: files lie under generated ids.
 */
export function displayName(given: string, mediaType: string, fallback: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const allowed = extensions[mediaType] ?? [];
  const dot = clean.lastIndexOf(".");
  const own = dot > 0 ? clean.slice(dot + 1).toLowerCase() : "";
  const fits = allowed.includes(own);
  const extension = fits ? clean.slice(dot) : `.${allowed[0] ?? "bin"}`;
  const stem = (fits ? clean.slice(0, dot) : clean) || fallback;
  return cutBytes(stem, mostBytes - Buffer.byteLength(extension)) + extension;
}
