import { applicationPdf, type CaseOf } from "@shenbao/documents";
import type { Locale } from "@shenbao/texts";
import { documentOf } from "../applications/application-document.ts";
import { seenEvents } from "../applications/list-events.ts";
import type { LoadedApplication } from "../applications/load-application.ts";
import { seenApplication } from "../authorisation/sight.ts";
import type { Caller } from "../http/handler.ts";
import { seenScanItems } from "../scans/scan-items.ts";
import { scanView } from "../scans/scan-view.ts";
import type { Services } from "../services.ts";

/** The case of an application as the caller sees it, its files still unread. */
export async function caseOf(services: Services, caller: Caller, loaded: LoadedApplication, locale: Locale, now: number): Promise<CaseOf> {
  const { record, version, sight } = loaded;
  const { definition } = version;
  const seen = seenApplication(sight, record);
  const [pdf, events] = await Promise.all([documentOf(services, loaded, locale, now).then(applicationPdf), seenEvents(services, loaded, caller, locale)]);
  return {
    definition,
    version: version.version,
    id: record.id,
    number: seen.number,
    name: seen.name,
    applicant: seen.applicant?.name ?? null,
    track: record.track,
    state: record.state,
    contentHash: record.contentHash,
    pdf,
    evidence: Object.fromEntries(
      Object.entries(seen.evidence).map(([id, files]) => [
        id,
        files.map(({ id: file, name, mediaType, sha256 }) => ({ name, mediaType, sha256, read: () => services.store.files.read(file) })),
      ]),
    ),
    proofs: await proofsOf(services, loaded, locale),
    events,
    locale,
    now,
  };
}

/** What the scans prove that were read; one that is being read proves nothing yet, and says so. */
async function proofsOf(services: Services, loaded: LoadedApplication, locale: Locale): Promise<CaseOf["proofs"]> {
  const proofs: CaseOf["proofs"][number][] = [];
  for (const item of seenScanItems(loaded)) {
    const told = await scanView(services, loaded, item, locale);
    if (told) proofs.push({ evidence: item.id, headline: told.headline, details: told.details, told });
  }
  return proofs;
}
