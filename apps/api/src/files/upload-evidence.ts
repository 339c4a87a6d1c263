import { Problem, routes, type CallAnswer } from "@shenbao/contract";
import { trackEvidence, type Json } from "@shenbao/engine";
import { followFile } from "@shenbao/engine/tickets";
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
import { scansAfter } from "../scans/begin-reading.ts";
import { sealedTransition, sealOf } from "../seals/sealed-paper.ts";
import { letGo } from "./let-go.ts";
import { receiveFile } from "./receive-file.ts";

/** The evidence item, if the caller may change its files now. */
export function openItem(services: Services, caller: Caller, { version, guarded, record }: LoadedApplication, evidence: string, locale: Locale, replaces?: string) {
  const item = trackEvidence(version.definition, record.track).find(({ id }) => id === evidence);
  if (!item) throw new Problem("not-found");
  const denial = may(caller, version.definition, { to: "upload", application: guarded, evidence, replaces, now: services.clock.now() });
  if (denial) throw refuse(denial, locale);
  return { item, files: (Object.hasOwn(record.evidence, evidence) ? record.evidence[evidence] : undefined) ?? [] };
}

/** Takes a file of evidence in: first whole and checked, then linked in one transaction. */
export const uploadEvidence = bind(routes.uploadEvidence, async ({ params, query, upload, caller, once, locale }, services) => {
  const { store } = services;
  const { replaces } = query;
  const opened = await loadApplication(services, caller, params.id);
  const { item } = openItem(services, caller, opened, params.evidence, locale, replaces);
  const file = await receiveFile(services, upload, { types: item.types, maxBytes: item.size }, locale);
  let kept = false;
  try {
    const sealedBy = item.sealed ? await sealOf(services, caller, opened, file, locale) : null;
    const answer = await store.once(onceOfUpload(once, file), async (tx): Promise<{ [name: string]: Json }> => {
      const loaded = await loadApplication(services, caller, params.id, tx);
      const { record, version } = loaded;
      const present = openItem(services, caller, loaded, params.evidence, locale, replaces).files;
      if (replaces !== undefined && !present.some(({ id }) => id === replaces)) throw new Problem("not-found");
      if (replaces === undefined && present.length >= item.count.max) throw new Problem("too-many-files", { max: item.count.max });
      const at = services.clock.now();
      const files = replaces === undefined ? [...present, file] : present.map((one) => (one.id === replaces ? file : one));
      const after = { ...record, evidence: { ...record.evidence, [item.id]: files }, updatedAt: at };
      const listing = record.listed ? listingOf(version.definition, after) : null;
      const write = { id: record.id, revision: record.revision, state: record.state, evidence: item.id, files, at, listing };
      const places = replaces !== undefined && {
        reasons: followFile(record.reasons, item.id, replaces, file.id),
        tickets: followFile(record.tickets, item.id, replaces, file.id),
      };
      const scans = await scansAfter(services, tx, version.definition, after, item.id, { caller, locale, now: at });
      if (sealedBy) await store.applications.commit(tx, [sealedTransition(loaded, caller, item.id, files, { file, by: sealedBy, uploaded: true }, at)]);
      else if (!(await store.applications.setEvidence(tx, { ...write, ...(places && { places }), ...(scans && { scans }) }))) throw new Problem("stale");
      if (replaces !== undefined) await letGo(services, tx, record.id, item.id, replaces);
      await store.files.link(tx, file.id, { kind: "application", id: record.id });
      return { file: fileView(file), revision: record.revision + 1 };
    });
    const body = answer as unknown as CallAnswer<typeof routes.uploadEvidence>;
    kept = body.file.id === file.id;
    if (item.proven) void services.tasks.wake();
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
    const scans = await scansAfter(services, tx, version.definition, after, item.id, { caller, locale, now: at });
    const write = { id: record.id, revision, state: record.state, evidence: item.id, files: left, at, listing };
    if (!(await store.applications.setEvidence(tx, { ...write, ...(scans && { scans }) }))) throw new Problem("stale");
    await letGo(services, tx, record.id, item.id, params.file);
  });
  void services.tasks.wake();
  return { body: { revision: revision + 1 }, etag: revision + 1 };
});
