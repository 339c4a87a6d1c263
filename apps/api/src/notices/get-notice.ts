import { Problem, routes, type NoticeVersion } from "@shenbao/contract";
import { bind } from "../http/bind.ts";
import type { CompiledVersion } from "./compiled-version.ts";

/** A published version as everybody may read it. */
export function versionView({ noticeId, version, hash, publishedAt, note, publicDefinition }: CompiledVersion): NoticeVersion {
  return { id: noticeId, version, hash, publishedAt: new Date(publishedAt).toISOString(), note, definition: publicDefinition };
}

/** The newest published version of a notice. */
export const getNotice = bind(routes.getNotice, async ({ params }, services) => {
  const version = await services.versions.newest(params.noticeId);
  if (!version) throw new Problem("not-found");
  return { body: versionView(version) };
});

/** One published version. It never changes, so it may be kept for ever. */
export const getNoticeVersion = bind(routes.getNoticeVersion, async ({ params }, services) => {
  const version = await services.versions.get(params.noticeId, params.version);
  if (!version) throw new Problem("not-found");
  return { body: versionView(version), cache: "immutable" };
});

/** The validator of a form, compiled ahead. */
export const getFormValidator = bind(routes.getFormValidator, async ({ params }, services) => {
  const version = await services.versions.get(params.noticeId, params.version);
  const text = version && services.versions.validatorText(version, params.form);
  if (!text) throw new Problem("not-found");
  return { file: text, mediaType: "text/javascript; charset=utf-8", cache: "immutable" };
});
