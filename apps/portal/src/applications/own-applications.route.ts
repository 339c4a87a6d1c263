import { routes } from "@shenbao/contract";
import { redirectDocument, type LoaderFunctionArgs } from "react-router";
import { call } from "../client/api.ts";
import { noticeVersion } from "../client/notice-versions.ts";
import { requireAccount } from "../client/require-account.ts";
import { worksInAdmin } from "../client/works-in-admin.ts";

export { OwnApplicationsPage as Component } from "./OwnApplicationsPage.tsx";

/** The organisation's applications, each with the version of the notice it was begun under, gathered by notice. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (worksInAdmin(await requireAccount(request))) throw redirectDocument("/admin/");
  const [{ rows }, notices] = await Promise.all([call(routes.listOwnApplications, {}), call(routes.listNotices, {})]);
  const waivers = new Map(notices.rows.map((notice) => [notice.id, notice.waivers]));
  const loaded = await Promise.all(
    rows.map(async (row) => ({ row, definition: (await noticeVersion(row.noticeId, row.version)).definition, waivers: waivers.get(row.noticeId) ?? [] })),
  );
  return [...new Set(rows.map((row) => row.noticeId))].map((noticeId) => loaded.filter((one) => one.row.noticeId === noticeId));
}
