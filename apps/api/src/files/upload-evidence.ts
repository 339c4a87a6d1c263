import { Problem, routes, type CallAnswer } from "@shenbao/contract";
import { trackEvidence, type Json } from "@shenbao/engine";
import { listingOf } from "@shenbao/store";
import { may } from "../authorisation/may.ts";
import { refuse } from "../authorisation/refuse.ts";
import { fileView } from "../applications/application-view.ts";
import { loadApplication, type LoadedApplication } from "../applications/load-application.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import { onceOfUpload } from "../http/once-of-upload.ts";
import type { Services } from "../services.ts";
import type { Locale } from "@shenbao/texts";
import { receiveFile } from "./receive-file.ts";

/** The evidence item, if the caller may change its files now. */
function openItem(services: Services, caller: Caller, { version, guarded, record }: LoadedApplication, evidence: string, locale: Locale) {
  const item = trackEvidence(version.definition, record.track).find(({ id }) => id === evidence);
  if (!item) throw new Problem("not-found");
  const denial = may(caller, version.definition, { to: "upload", application: guarded, evidence, now: services.clock.now() });
  if (denial) throw refuse(denial, locale);
  return { item, files: (Object.hasOwn(record.evidence, evidence) ? record.evidence[evidence] : undefined) ?? [] };
}

/** Takes a file of evidence in: first whole and checked, then linked in one transaction. */
export const uploadEvidence = bind(routes.uploadEvidence, async ({ params, upload, caller, once, locale }, services) => {
  const { store } = services;
  const { item } = openItem(services, caller, await loadApplication(services, caller, params.id), params.evidence, locale);
  const file = await receiveFile(services, upload, { types: item.types, maxBytes: item.size }, locale);
  let kept = false;
  try {
    const answer = await store.once(onceOfUpload(once, file), async (tx): Promise<{ [name: string]: Json }> => {
      const loaded = await loadApplication(services, caller, params.id, tx);
      const { record, version } = loaded;
      const present = openItem(services, caller, loaded, params.evidence, locale).files;
      if (present.length >= item.count.max) throw new Problem("too-many-files", { max: item.count.max });
      const at = services.clock.now();
      const after = { ...record, evidence: { ...record.evidence, [item.id]: [...present, file] }, updatedAt: at };
      const listing = record.listed ? listingOf(version.definition, after) : null;
      if (!(await store.applications.setEvidence(tx, { id: record.id, revision: record.revision, state: record.state, evidence: item.id, files: [...present, file], at, listing })))
        throw new Problem("stale");
      await store.files.link(tx, file.id, { kind: "application", id: record.id });
      return { file: fileView(file), revision: record.revision + 1 };
    });
    const body = answer as unknown as CallAnswer<typeof routes.uploadEvidence>;
    kept = body.file.id === file.id;
    return { body, etag: body.revision };
  } finally {
    // The same upload sent twice, or refused at the last moment, leaves no second file.
    if (!kept) await store.files.remove(file.id);
  }
});

/** Takes a file of evidence away. */
export const removeEvidence = bind(routes.removeEvidence, async ({ params, caller, revision, locale }, services) => {
  const { store } = services;
  await store.transaction(async (tx) => {
    const loaded = await loadApplication(services, caller, params.id, tx);
    const { record, version } = loaded;
    const { item, files } = openItem(services, caller, loaded, params.evidence, locale);
    if (record.revision !== revision) throw new Problem("stale");
    if (!files.some(({ id }) => id === params.file)) throw new Problem("not-found");
    const at = services.clock.now();
    const left = files.filter(({ id }) => id !== params.file);
    const after = { ...record, evidence: { ...record.evidence, [item.id]: left }, updatedAt: at };
    const listing = record.listed ? listingOf(version.definition, after) : null;
    if (!(await store.applications.setEvidence(tx, { id: record.id, revision, state: record.state, evidence: item.id, files: left, at, listing }))) throw new Problem("stale");
    await store.files.unlink(tx, params.file);
  });
  return { body: { revision: revision + 1 }, etag: revision + 1 };
});
