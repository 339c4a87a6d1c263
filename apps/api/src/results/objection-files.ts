import { Problem, routes, type CallAnswer } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import type { OnceKey } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import { fileView } from "../applications/application-view.ts";
import { receiveFile } from "../files/receive-file.ts";
import { bind } from "../http/bind.ts";
import type { Upload } from "../http/handler.ts";
import { onceOfUpload } from "../http/once-of-upload.ts";
import type { Services } from "../services.ts";
import { seeObjection, type ObjectionReader } from "./objection-access.ts";
import { isDecided } from "./objection-view.ts";
import { usualFiles } from "./result-view.ts";

const mostBytes = 20 * 1024 * 1024;

/** Adds a file to one's own objection, while it is not decided. */
export const uploadObjectionFile = bind(routes.uploadObjectionFile, ({ params, upload, caller, session, once, locale }, services) =>
  added(services, { caller, session }, params.id, { upload, once, locale }),
);

/** The same of an objection that was opened by its code. */
export const uploadOpenedObjectionFile = bind(routes.uploadOpenedObjectionFile, ({ params, upload, session, once, locale }, services) =>
  added(services, { caller: null, session }, params.id, { upload, once, locale }),
);

async function added(services: Services, reader: ObjectionReader, id: string, { upload, once, locale }: { upload: Upload; once: OnceKey; locale: Locale }) {
  const { store } = services;
  if ((await seeObjection(services, reader, id)).as !== "objector") throw new Problem("not-found");
  const file = await receiveFile(services, upload, { types: ["pdf", "image"], maxBytes: mostBytes }, locale);
  let kept = false;
  try {
    const answer = await store.once(onceOfUpload(once, file), async (tx): Promise<{ [name: string]: Json }> => {
      const { objection, version, as } = await seeObjection(services, reader, id, tx);
      if (as !== "objector") throw new Problem("not-found");
      if (isDecided(objection)) throw new Problem("objection-handled");
      const most = version.definition.publication.objections?.files ?? usualFiles;
      if (objection.files.length >= most) throw new Problem("too-many-files", { max: most });
      if (!(await store.objections.change(tx, objection.id, objection.revision, { files: [...objection.files, file] }))) throw new Problem("stale");
      await store.files.link(tx, file.id, { kind: "objection", id: objection.id });
      return { file: fileView(file), revision: objection.revision + 1 };
    });
    const body = answer as unknown as CallAnswer<typeof routes.uploadObjectionFile>;
    kept = body.file.id === file.id;
    return { body, etag: body.revision };
  } finally {
    if (!kept) await store.files.remove(file.id);
  }
}
