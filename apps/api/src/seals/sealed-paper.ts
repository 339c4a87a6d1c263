import { buffer } from "node:stream/consumers";
import { Problem } from "@shenbao/contract";
import { applicationPdf, applicationMarking, type ApplicationDocument, type ReadSeal } from "@shenbao/documents";
import { listingOf, type FileReference, type Transition } from "@shenbao/store";
import { say, type Locale } from "@shenbao/texts";
import { sealTexts as texts } from "@shenbao/texts/seals";
import { documentOf } from "../applications/application-document.ts";
import type { LoadedApplication } from "../applications/load-application.ts";
import { authorOf } from "../applications/transition-of.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";

export type SealHolder = NonNullable<ReadSeal["by"]>;

/** A paper that is sealed is the official one, in the language of the notices. */
const language = "zh-CN";
/** A printed application is far smaller; what is larger is none. */
const mostBytes = 50_000_000;

/** The application as it is sealed. @throws Problem "wrong-state" where what is submitted is open again, or was never submitted */
export async function paperToSeal(services: Services, loaded: LoadedApplication, locale: Locale): Promise<{ document: ApplicationDocument; pdf: Buffer }> {
  const document = await documentOf(services, loaded, language, services.clock.now());
  if (!applicationMarking(document))
    throw new Problem("wrong-state", { state: loaded.version.definition.workflow.states[loaded.record.state]?.title[locale] ?? loaded.record.state });
  return { document, pdf: await applicationPdf(document) };
}

/**
 * Who sealed an uploaded file, which must be the application as it was last submitted, with the seal of the caller's organisation and nothing after.
 * @throws Problem "seal-refused" with what it is instead
 */
export async function sealOf(services: Services, caller: Caller, loaded: LoadedApplication, file: FileReference, locale: Locale): Promise<SealHolder> {
  const refused = (why: "none" | "changed" | "unknown" | "other" | "content", name = "") =>
    new Problem("seal-refused", { name: file.name, why: say(texts[`refused.${why}`], locale, { name }) });
  if (file.size > mostBytes) throw refused("content");
  const bytes = await buffer(services.store.files.read(file.id));
  const { state, by } = await services.seals.verify(bytes);
  if (state !== "sound" || !by) throw refused(state === "sound" ? "none" : state);
  if (by.identifier !== caller.organisation.code) throw refused("other", by.name);
  const { pdf } = await paperToSeal(services, loaded, locale);
  if (!bytes.subarray(0, pdf.length).equals(pdf)) throw refused("content");
  return by;
}

/** Keeps a sealed file as evidence, and the event that says so; the state stays. */
export function sealedTransition(
  { record, version, role }: LoadedApplication,
  caller: Caller,
  evidence: string,
  files: FileReference[],
  sealed: { file: FileReference; by: SealHolder; uploaded: boolean },
  now: number,
): Transition {
  const { definition } = version;
  const after = { ...record, evidence: { ...record.evidence, [evidence]: files }, updatedAt: now };
  const { file, by, uploaded } = sealed;
  return {
    before: record,
    after: { ...after, ...(record.listed && listingOf(definition, after)) },
    event: {
      at: now,
      action: "sealed",
      from: record.state,
      to: record.state,
      by: authorOf(caller, role),
      reasons: [],
      definition: version.hash,
      contentHash: null,
      input: { evidence, sha256: file.sha256, name: by.name, certificate: by.fingerprint, uploaded },
    },
    takes: [],
    gives: [],
    submission: false,
    messages: [],
  };
}
