import { Problem, routes, type CallAnswer } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import { newId, type ObjectionRecord } from "@shenbao/store";
import { fileView } from "../applications/application-view.ts";
import { receiveFile } from "../files/receive-file.ts";
import { bind } from "../http/bind.ts";
import { onceOfUpload } from "../http/once-of-upload.ts";
import { isOpenToObjections, seeObjection } from "./objection-access.ts";
import { objectionView } from "./objection-view.ts";
import { usualFiles } from "./result-view.ts";

/** One account makes at most so many under a notice. */
const mostOfOne = 20;
const mostBytes = 20 * 1024 * 1024;

/** Objects to an application on the published result. The period is judged by the instant just before it is written. */
export const makeObjection = bind(routes.makeObjection, async ({ params, body, caller, once }, services) => {
  const { store } = services;
  const version = await services.versions.newest(params.noticeId);
  const rules = version?.definition.publication.objections;
  if (!version || !rules) throw new Problem("not-found");
  if (rules.by === "applicants" && !(await store.applications.own(caller.organisation.code)).some((one) => one.noticeId === params.noticeId && one.submittedAt !== null))
    throw new Problem("forbidden");
  const id = (await store.once(once, async (tx): Promise<Json> => {
    const now = services.clock.now();
    const open = await isOpenToObjections(services, params.noticeId, now, tx);
    if (!open?.listed.has(body.applicationId)) throw new Problem("objection-closed");
    const application = await store.applications.get(body.applicationId, tx);
    if (application?.applicant.code === caller.organisation.code) throw new Problem("objection-own");
    if ((await store.objections.count(params.noticeId, caller.accountId, tx)) >= mostOfOne) throw new Problem("too-many-objections", { most: mostOfOne });
    const made: ObjectionRecord = {
      id: newId(),
      noticeId: params.noticeId,
      number: (await store.objections.count(params.noticeId, null, tx)) + 1,
      edition: open.edition,
      applicationId: body.applicationId,
      by: { accountId: caller.accountId, name: caller.displayName, organisation: { code: caller.organisation.code, name: caller.organisation.name } },
      contact: body.contact,
      reason: body.reason,
      files: [],
      state: "received",
      words: [],
      madeAt: now,
      revision: 1,
    };
    await store.objections.insert(tx, made);
    return made.id;
  })) as string;
  const seen = await seeObjection(services, caller, id);
  return { body: await objectionView(services, seen), etag: seen.objection.revision };
});

/** Adds a file to one's own objection, while it is not decided. */
export const uploadObjectionFile = bind(routes.uploadObjectionFile, async ({ params, upload, caller, once, locale }, services) => {
  const { store } = services;
  if ((await seeObjection(services, caller, params.id)).as !== "objector") throw new Problem("not-found");
  const file = await receiveFile(services, upload, { types: ["pdf", "image"], maxBytes: mostBytes }, locale);
  let kept = false;
  try {
    const answer = await store.once(onceOfUpload(once, file), async (tx): Promise<{ [name: string]: Json }> => {
      const { objection, version, as } = await seeObjection(services, caller, params.id, tx);
      if (as !== "objector") throw new Problem("not-found");
      if (objection.state === "upheld" || objection.state === "dismissed") throw new Problem("objection-handled");
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
});
