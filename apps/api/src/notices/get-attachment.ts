import { Problem, routes } from "@shenbao/contract";
import { emptyFormDocx, emptyTableWorkbook } from "@shenbao/documents";
import type { Attachment } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import { bind } from "../http/bind.ts";
import type { CompiledVersion } from "./compiled-version.ts";

const [word, sheet] = routes.getAttachment.file;

/** An attachment of the newest published version. Everybody may have it, so it is made once a version and language. */
export const getAttachment = bind(routes.getAttachment, async ({ params, locale }, services) => {
  const version = await services.versions.newest(params.noticeId);
  const attachment = version?.definition.attachments?.find(({ id }) => id === params.attachment);
  if (!version || !attachment) throw new Problem("not-found");
  const { label, title, form } = attachment;
  return {
    file: await madeOnce(version, attachment, locale),
    mediaType: form === undefined ? sheet : word,
    name: `${label ? `${label[locale]} ` : ""}${title[locale]}.${form === undefined ? "xlsx" : "docx"}`,
  };
});

const kept = new WeakMap<CompiledVersion, Map<string, Promise<Buffer>>>();

function madeOnce(version: CompiledVersion, attachment: Attachment, locale: Locale): Promise<Buffer> {
  const files = kept.get(version) ?? new Map<string, Promise<Buffer>>();
  kept.set(version, files);
  const key = `${attachment.id} ${locale}`;
  const known = files.get(key);
  if (known) return known;
  const file = make(version, attachment, locale);
  files.set(key, file);
  // What failed is not kept.
  file.catch(() => files.delete(key));
  return file;
}

async function make({ definition }: CompiledVersion, { id, form, table }: Attachment, locale: Locale): Promise<Buffer> {
  if (form !== undefined) return emptyFormDocx({ definition, form, locale });
  const shape = table === undefined ? undefined : definition.tables[table];
  if (!shape) throw new Error(`The attachment ${id} of ${definition.id} is of nothing`);
  return emptyTableWorkbook(shape, locale);
}
