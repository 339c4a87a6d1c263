import { Problem, routes } from "@shenbao/contract";
import { listCsv, listWorkbook, type ListSheet, type ListSheetCell, type ListSheetColumn } from "@shenbao/documents";
import type { NoticeDefinition } from "@shenbao/engine";
import type { ResultRecord } from "@shenbao/store";
import { say, type Locale } from "@shenbao/texts";
import { publicityTexts as texts } from "@shenbao/texts/publicity";
import { bind } from "../http/bind.ts";

const [xlsx, csv] = routes.getResultFile.file;

/** The published list as a file, exactly as it was published: telephones and addresses were masked when it was. */
export const getResultFile = bind(routes.getResultFile, async ({ params, query, locale }, services) => {
  const editions = await services.store.results.editions(params.noticeId);
  const result = query.edition === undefined ? editions[0] : editions.find(({ edition }) => edition === query.edition);
  const version = result && (await services.versions.get(params.noticeId, result.version));
  if (!result || !version) throw new Problem("not-found");
  const sheet: ListSheet = { locale, columns: columnsOf(version.definition, locale) };
  const rows = rowsOf(version.definition, result, locale);
  const title = `${version.definition.publication.title[locale]}-${result.edition}`.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_").slice(0, 150);
  return { file: query.as === "csv" ? listCsv(sheet, rows) : listWorkbook(sheet, rows), mediaType: query.as === "csv" ? csv : xlsx, name: `${title}.${query.as}` };
});

function columnsOf({ tracks, publication }: NoticeDefinition, locale: Locale): ListSheetColumn[] {
  const number: ListSheetColumn = { title: say(texts["result.file.number"], locale), kind: "number", decimals: 0 };
  const track: ListSheetColumn = { title: say(texts["result.file.track"], locale), kind: "text" };
  const kinds = { number: "number", date: "day", text: "text", choice: "text" } as const;
  return [number, ...(tracks.length > 1 ? [track] : []), ...publication.columns.map(({ title, kind }) => ({ title: title[locale], kind: kinds[kind] }))];
}

/** Beside each row its number in its track, as on the page. */
async function* rowsOf({ tracks, publication }: NoticeDefinition, result: ResultRecord, locale: Locale): AsyncGenerator<ListSheetCell[]> {
  for (const { track, rows } of result.tracks) {
    const title = tracks.find(({ id }) => id === track)?.title[locale] ?? track;
    for (const [index, row] of (rows[locale] ?? []).entries()) yield [index + 1, ...(tracks.length > 1 ? [title] : []), ...publication.columns.map(({ id }) => row[id] ?? null)];
  }
}
