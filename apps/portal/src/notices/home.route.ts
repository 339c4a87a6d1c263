import { routes } from "@shenbao/contract";
import { call } from "../client/api.ts";
import { newestVersion } from "../client/notice-versions.ts";

export { HomePage as Component } from "./HomePage.tsx";

/** All published notices; for those that are open also their definitions, whose tracks and deadline the cards show. */
export async function loader() {
  const { rows } = await call(routes.listNotices, {});
  const open = await Promise.all(rows.filter((row) => row.open).map(async (row) => ({ summary: row, version: await newestVersion(row.id) })));
  return { open, closed: rows.filter((row) => !row.open) };
}
