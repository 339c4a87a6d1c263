import type { ScanView } from "@shenbao/contract";
import type { Evidence } from "@shenbao/engine";
import { proofWords, type ProvenPage } from "@shenbao/engine/proof";
import { say, type Locale } from "@shenbao/texts";
import { scanTexts as texts } from "@shenbao/texts/scan";
import type { LoadedApplication } from "../applications/load-application.ts";
import { markVerifier } from "../marks/mark-keys.ts";
import type { Services } from "../services.ts";
import { changedSince } from "./changed-since.ts";
import { proven } from "./prove.ts";

/** What became of the stamped scan of an item, as somebody sees it. Null where none is uploaded, or nothing was submitted yet. */
export async function scanView(services: Services, loaded: LoadedApplication, item: Evidence, locale: Locale): Promise<ScanView | null> {
  const { record, version, sight } = loaded;
  const { definition } = version;
  const kept = record.scans && Object.hasOwn(record.scans, item.id) ? record.scans[item.id] : undefined;
  if (!kept || (record.evidence[item.id] ?? []).length === 0) return null;
  const required = item.proven === "require";
  const nothing = { evidence: item.id, required, progress: null, details: [], advice: null, refused: [], pages: [], changed: [], checkedAt: null };
  if (kept.standing === "reading") {
    const task = await services.store.tasks.get(kept.task);
    if (task?.state !== "waiting" && task?.state !== "running") return { ...nothing, standing: "unread", headline: say(texts["head.broken-off"], locale) };
    return { ...nothing, standing: "reading", progress: { done: task.done }, headline: say(texts["verdict.reading"], locale) };
  }
  const scan = await proven(services.store, definition, record, item.id, await markVerifier(services));
  if (!scan) return { ...nothing, standing: "unread", headline: say(texts["head.broken-off"], locale) };
  const { proof, files, readings, submissions } = scan;
  const { headline, details, advice } = proofWords(
    proof,
    files.map(({ id }) => id),
  );
  const older = [
    ...new Set(proof.found.flatMap(({ state, of }) => (of && (state === "other-version" || state === "right") && of.version < proof.newest ? [of.version] : []))),
  ].sort((a, b) => a - b);
  const { form } = version.formOf(record.track);
  return {
    ...nothing,
    standing: proof.verdict,
    headline: headline[locale],
    details: details.map((detail) => detail[locale]),
    advice: advice && advice[locale],
    refused: readings.flatMap(({ fileId, refusal }) => (refusal ? [{ file: fileId, why: refusal.sentence[locale] }] : [])),
    pages: proof.found.map((page) => ({
      file: page.file,
      page: page.page,
      state: page.state,
      good: page.state === "right" || page.state === "blank",
      says: pageSays(page, locale),
    })),
    changed: older.map((one) => ({ version: one, says: changedSince(definition, form, sight, submissions, one, locale) })),
    checkedAt: new Date(Math.max(...readings.map(({ at }) => at))).toISOString(),
  };
}

function pageSays({ state, of }: ProvenPage, locale: Locale): string {
  return say(texts[`state.${state}`], locale, { page: of?.page ?? 0, version: of?.version ?? 0 });
}
