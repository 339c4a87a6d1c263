import { Problem, routes } from "@shenbao/contract";
import { loadApplication } from "../applications/load-application.ts";
import { bind } from "../http/bind.ts";
import { seeTable } from "../tables/table-access.ts";

/** A stored file, as an attachment. It is as visible as what it belongs to; what belongs to nothing is nobody's. */
export const getFile = bind(routes.getFile, async ({ params, caller }, services) => {
  const info = await services.store.files.info(params.id);
  if (!info?.owner) throw new Problem("not-found");
  if (info.owner.kind === "application") await loadApplication(services, caller, info.owner.id);
  else await seeTable(services, caller, info.owner.id);
  return {
    file: services.store.files.read(info.id),
    mediaType: info.mediaType,
    name: info.name,
    headers: { "content-security-policy": "default-src 'none'; sandbox", "content-length": String(info.size) },
  };
});
