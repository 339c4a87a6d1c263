import { routes, type NoticeVersion } from "@shenbao/contract";
import { call } from "./api.ts";

const kept = new Map<string, Promise<NoticeVersion>>();

/** A published version. It never changes, so it is asked for once a visit. */
export function noticeVersion(noticeId: string, version: number): Promise<NoticeVersion> {
  const key = `${noticeId}@${version}`;
  const known = kept.get(key);
  if (known) return known;
  const asked = call(routes.getNoticeVersion, { params: { noticeId, version } });
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  return asked;
}

/** The newest published version of a notice. */
export async function newestVersion(noticeId: string): Promise<NoticeVersion> {
  const version = await call(routes.getNotice, { params: { noticeId } });
  kept.set(`${noticeId}@${version.version}`, Promise.resolve(version));
  return version;
}
