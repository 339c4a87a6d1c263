import { Problem, routes } from "@shenbao/contract";
import { loadApplication } from "../applications/load-application.ts";
import { seenFiles } from "../authorisation/sight.ts";
import { bind } from "../http/bind.ts";
import { seeObjectionFiles } from "../results/objection-access.ts";
import { seeTable } from "../tables/table-access.ts";

/** A stored file, as an attachment. It is as visible as what it belongs to; what belongs to nothing is nobody's. */
export const getFile = bind(routes.getFile, async ({ params, caller }, services) => {
  const info = await services.store.files.info(params.id);
  // What a task made is given out by its task alone.
  if (!info?.owner || info.owner.kind === "task") throw new Problem("not-found");
  let { name } = info;
  if (info.owner.kind === "application") {
    const { record, sight } = await loadApplication(services, caller, info.owner.id);
    const now = Object.entries(record.evidence).find(([, files]) => files.some(({ id }) => id === info.id))?.[0];
    // What is no evidence any more was part of an earlier submission.
    const item = now ?? (await services.store.events.evidenceOf(record.id, info.id));
    if (item === null) throw new Problem("not-found");
    const files = (now === undefined ? undefined : record.evidence[now]) ?? [info];
    const seen = seenFiles(sight, { [item]: files })[item]?.find(({ id }) => id === info.id);
    if (!seen) throw new Problem("not-found");
    name = seen.name;
  } else if (info.owner.kind === "objection") await seeObjectionFiles(services, caller, info.owner.id);
  else await seeTable(services, caller, info.owner.id);
  return {
    file: services.store.files.read(info.id),
    mediaType: info.mediaType,
    name,
    headers: { "content-security-policy": "default-src 'none'; sandbox", "content-length": String(info.size) },
  };
});
