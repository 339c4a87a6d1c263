import { routes } from "@shenbao/contract";
import type { LoaderFunctionArgs } from "react-router";
import { call, session } from "../client/api.ts";
import { newestVersion } from "../client/notice-versions.ts";
import { ready } from "../client/require-account.ts";
import { worksInAdmin } from "../client/works-in-admin.ts";

export { NoticePage as Component } from "./NoticePage.tsx";

/** A notice, whether its results are out, and what one's own organisation has begun under it. */
export async function loader({ params }: LoaderFunctionArgs) {
  await ready();
  const noticeId = params["noticeId"] ?? "";
  const { account } = session.state;
  const [version, notices, own] = await Promise.all([
    newestVersion(noticeId),
    call(routes.listNotices, {}),
    account && !worksInAdmin(account) ? call(routes.listOwnApplications, {}) : { rows: [] },
  ]);
  const summary = notices.rows.find((row) => row.id === noticeId);
  return { version, results: summary?.results ?? false, waivers: summary?.waivers ?? [], own: own.rows.filter((row) => row.noticeId === noticeId) };
}
