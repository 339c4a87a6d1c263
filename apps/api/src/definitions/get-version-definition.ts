import { Problem, routes } from "@shenbao/contract";
import { bind } from "../http/bind.ts";

/** One published version whole: administrators compare its personas too. */
export const getVersionDefinition = bind(routes.getVersionDefinition, async ({ params }, services) => {
  const record = await services.store.versions.get(params.noticeId, params.version);
  if (!record) throw new Problem("not-found");
  const { noticeId, version, hash, publishedAt, publishedBy, note, definition } = record;
  return { body: { id: noticeId, version, hash, publishedAt: new Date(publishedAt).toISOString(), publishedBy, note, definition } };
});
