import { Readable } from "node:stream";
import { Problem, routes, type CallAnswer } from "@shenbao/contract";
import { applicationSealPlace } from "@shenbao/documents";
import type { Json } from "@shenbao/engine";
import { say } from "@shenbao/texts";
import { sealTexts as texts } from "@shenbao/texts/seals";
import { fileView } from "../applications/application-view.ts";
import { loadApplication } from "../applications/load-application.ts";
import { storing } from "../authorisation/refuse.ts";
import { openItem } from "../files/upload-evidence.ts";
import { bind } from "../http/bind.ts";
import { paperToSeal, sealedTransition } from "./sealed-paper.ts";

/** Seals the application as it was last submitted for the caller's organisation, and keeps it: in one transaction with the event that says so. */
export const sealEvidence = bind(routes.sealEvidence, async ({ params, caller, once, locale }, services) => {
  const { store } = services;
  const before = await loadApplication(services, caller, params.id);
  const { item } = openItem(services, caller, before, params.evidence, locale);
  if (!item.sealed) throw new Problem("not-found");
  const { document, pdf } = await paperToSeal(services, before, locale);
  const at = services.clock.now();
  const { code, name } = caller.organisation;
  const sealed = await services.seals.seal(pdf, { code, name, creditCode: before.record.applicant.creditCode }, await applicationSealPlace(document), at);
  const { by } = await services.seals.verify(sealed);
  if (!by) throw new Problem("seal-unavailable");
  const { owner: _, ...file } = await store.files.write(Readable.from([sealed]), {
    maxBytes: item.size,
    at,
    describe: () => Promise.resolve({ name: say(texts["file"], locale, { number: before.record.number ?? before.record.id }), mediaType: "application/pdf" }),
  });
  let kept = false;
  try {
    const answer = await storing(locale, () =>
      store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
        const loaded = await loadApplication(services, caller, params.id, tx);
        const present = openItem(services, caller, loaded, params.evidence, locale).files;
        if (present.length > 0) throw new Problem("too-many-files", { max: item.count.max });
        // What was sealed is what was submitted then.
        if (loaded.record.contentHash !== before.record.contentHash || loaded.record.revision !== before.record.revision) throw new Problem("stale");
        await store.applications.commit(tx, [sealedTransition(loaded, caller, item.id, [file], { file, by, uploaded: false }, at)]);
        await store.files.link(tx, file.id, { kind: "application", id: loaded.record.id });
        return { file: fileView(file), revision: loaded.record.revision + 1 };
      }),
    );
    const body = answer as unknown as CallAnswer<typeof routes.sealEvidence>;
    kept = body.file.id === file.id;
    return { body, etag: body.revision };
  } finally {
    // The same call made twice, or refused at the last moment, leaves no second file.
    if (!kept) await store.files.remove(file.id);
  }
});
