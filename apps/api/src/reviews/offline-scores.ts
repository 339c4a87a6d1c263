import { Problem, routes, type OfflinePreview } from "@shenbao/contract";
import { readTableWorkbook, ReadingRefused, type ReadTable } from "@shenbao/documents";
import { canonicalJson, plainValue, type Answers, type Json } from "@shenbao/engine";
import { say, type Text, type TextParams } from "@shenbao/texts";
import { offlineScoresTexts as texts } from "@shenbao/texts/offline-scores";
import { storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import { readWhole } from "../http/read-whole.ts";
import type { Services } from "../services.ts";
import { isSealed, sealOf } from "../tables/table-seal.ts";
import { judgeScores, offlineRows } from "./offline-rows.ts";
import { ownSheets, type OwnSheets, type ScoreManifest } from "./own-sheets.ts";
import { saveScore } from "./score-assignment.ts";

const largest = 10_000_000;

interface Saved {
  assignment: string;
  revision: number;
  answers: Answers;
}

/** What the seal of a preview covers: whose sheets, as they were looked at, and all that is to be written. */
function previewText(params: { noticeId: string; review: string }, caller: Caller, rows: readonly Saved[]): string {
  const said = rows.map(({ assignment, revision, answers }) => ({ assignment, revision, answers }));
  return canonicalJson({ ...params, expert: caller.accountId, rows: said } as unknown as Json);
}

/** What a filled-in workbook would make of one's own score sheets, each at its cells. Nothing is written. */
export const previewScores = bind(routes.previewScores, async ({ params, upload, caller, locale, now, log }, services) => {
  const own = await ownSheets(services, caller, params.noticeId, params.review, locale);
  const unreadable = (text: Text, values: TextParams = {}) => new Problem("form-unreadable", { name: upload.name, why: say(text, locale, values) });
  const read = await readWhole(upload, largest)
    .then(readTableWorkbook)
    .catch((error: unknown) => {
      if (!(error instanceof ReadingRefused)) throw error;
      log.info({ code: error.code }, "workbook of scores not read");
      throw error.code === "busy" ? new Problem("busy") : unreadable(error.sentence);
    });
  const { manifest, rows: found } = await genuine(services, own, caller, params, read, unreadable);
  const { rows, refused } = offlineRows(own, manifest, found, now, locale);
  const savable = rows.filter(({ problems }) => problems.length === 0);
  const preview: OfflinePreview = { name: upload.name, rows, refused, seal: await sealOf(services, "scores-preview", previewText(params, caller, savable as Saved[])) };
  return { body: preview };
});

/** Saves the sheets that a preview showed, all or nothing; with `final` those that are complete are handed in. */
export const takeScores = bind(routes.takeScores, async ({ params, body, caller, once, locale, now }, services) => {
  const rows = body.rows as Saved[];
  if (!(await isSealed(services, "scores-preview", previewText(params, caller, rows), body.seal))) throw new Problem("stale", {}, [], say(texts["preview.stale"], locale));
  const done = await storing(locale, () =>
    services.store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
      const own = await ownSheets(services, caller, params.noticeId, params.review, locale, tx);
      let handedIn = 0;
      for (const { assignment: id, revision, answers } of rows) {
        const sheet = own.sheets.get(id);
        if (!sheet) throw new Problem("not-found");
        const final = body.final && !judgeScores(own, sheet, answers, now).outcome.blocking;
        await saveScore(services, caller, { id, revision, answers, final }, locale, tx);
        if (final) handedIn += 1;
      }
      return { saved: rows.length, handedIn };
    }),
  );
  return { body: done as { saved: number; handedIn: number } };
});

/** The manifest and rows of a workbook that is the caller's own and whole. @throws Problem "form-unreadable" with the sentence */
async function genuine(
  services: Services,
  { open }: OwnSheets,
  caller: Caller,
  params: { noticeId: string; review: string },
  { carried, table }: ReadTable,
  unreadable: (text: Text, values?: TextParams) => Problem,
): Promise<{ manifest: ScoreManifest; rows: NonNullable<ReadTable["table"]>["rows"] }> {
  if (!carried) throw unreadable(texts["file.foreign"]);
  if (!(await isSealed(services, "scores", carried.manifest, carried.seal))) throw unreadable(texts["file.tampered"]);
  const manifest = JSON.parse(carried.manifest) as ScoreManifest;
  if (manifest.notice !== params.noticeId || manifest.review !== params.review || manifest.expert !== caller.accountId) throw unreadable(texts["file.other"]);
  if (manifest.version !== open.version.version) throw unreadable(texts["file.version"]);
  if (!table) throw unreadable(texts["file.no-sheet"]);
  const count = Math.max(manifest.columns.length, table.header.length);
  for (let index = 0; index < count; index++) {
    const [cell, title] = [table.header[index], manifest.columns[index]];
    if (title === undefined || plainValue(cell?.value ?? null) !== plainValue(title))
      throw unreadable(texts["file.header"], { at: cell?.at ?? "", title: title ?? "", found: String(cell?.value ?? "") });
  }
  return { manifest, rows: table.rows };
}
