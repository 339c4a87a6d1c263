import { Problem, routes } from "@shenbao/contract";
import { tableWorkbook } from "@shenbao/documents";
import { say } from "@shenbao/texts";
import { offlineScoresTexts as texts } from "@shenbao/texts/offline-scores";
import { bind } from "../http/bind.ts";
import { sealOf } from "../tables/table-seal.ts";
import { fieldCells } from "../tables/table-sheet.ts";
import { cellOf, closedCells, isOpen, ownSheets, type ScoreManifest } from "./own-sheets.ts";

/** One's own open score sheets of a round as a workbook to fill in without a connection: a row an application, a column a field. */
export const getScoreWorkbook = bind(routes.getScoreWorkbook, async ({ params, caller, locale }, services) => {
  const { open, fields, closed, sheets } = await ownSheets(services, caller, params.noticeId, params.review, locale);
  const mine = [...sheets.values()].filter(isOpen).sort((one, other) => (one.application.number ?? "").localeCompare(other.application.number ?? ""));
  if (mine.length === 0) throw new Problem("condition-unmet", { detail: say(texts["nothing-open"], locale) });
  const column = (pointer: string) => `f${pointer.replaceAll("/", "-").toLowerCase()}`;
  const manifest: ScoreManifest = {
    notice: params.noticeId,
    review: params.review,
    version: open.version.version,
    expert: caller.accountId,
    locale,
    columns: [...closed.map(({ title }) => title[locale]), ...fields.map(({ title }) => title[locale])],
    rows: mine.map((sheet) => ({ id: sheet.assignment.id, revision: sheet.assignment.revision, answers: sheet.assignment.answers, closed: closedCells(sheet, locale) })),
  };
  const text = JSON.stringify(manifest);
  const content = await tableWorkbook({
    title: open.review.title,
    organisation: { name: { "zh-CN": caller.displayName, en: caller.displayName } },
    locale,
    columns: [
      ...closed.map(({ id, title }) => ({ id, title, kind: "text" as const, width: id === "name" ? 28 : 14 })),
      ...fields.map(({ pointer, title, type }) => ({
        id: column(pointer),
        title,
        kind: type === "number" ? ("number" as const) : ("text" as const),
        width: type === "long-text" ? 40 : null,
      })),
    ],
    rows: mine.map((sheet) => ({
      cells: {
        ...Object.fromEntries(closedCells(sheet, locale).map((value, index) => [closed[index]?.id ?? "", value])),
        ...Object.fromEntries(fields.map((field) => [column(field.pointer), cellOf(field, sheet.assignment.answers, locale)])),
      },
    })),
    roundTrip: {
      manifest: text,
      seal: await sealOf(services, "scores", text),
      ids: mine.map(({ assignment }) => assignment.id),
      open: Object.fromEntries(
        fields.map((field) => {
          const cells = fieldCells(field, locale);
          return [column(field.pointer), field.required ? { ...cells, hint: say(texts["hint.required"], locale, { hint: cells.hint }) } : cells];
        }),
      ),
      note: say(texts["workbook.note"], locale),
    },
  });
  return { file: content, name: `${open.review.title[locale]}.xlsx`, mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };
});
