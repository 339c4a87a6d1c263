import type { exportRequestSchema } from "@shenbao/contract";
import { listCsv, listWorkbook, type ListSheet, type ListSheetCell } from "@shenbao/documents";
import type { ListColumn, NoticeDefinition } from "@shenbao/engine";
import { FileTooLarge, type ListRequest, type Store } from "@shenbao/store";
import { say, sayAll, type Locale } from "@shenbao/texts";
import { exportsTexts as texts } from "@shenbao/texts/exports";
import type { z } from "zod";
import { prepareList, type PreparedList } from "../applications/list-applications.ts";
import { badList } from "../applications/list-columns-seen.ts";
import { listRow } from "../applications/list-row.ts";
import { organisationsByCode } from "../applications/organisation-directory.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { TaskFailure, type TaskKind, type TaskWork } from "../tasks/task-kind.ts";
import { clockOf, sheetCell, sheetColumn } from "./sheet-cells.ts";

export type ExportRequest = z.output<typeof exportRequestSchema>;

/** Rows are read so many at a time; a file has room for the largest list there is. */
const rowsAtOnce = 500;
const mostBytes = 4_000_000_000;
const mediaTypes = { xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", csv: "text/csv" } as const;

export interface PreparedExport extends PreparedList {
  definition: NoticeDefinition;
  chosen: ListColumn[];
}

/**
 * What somebody may export of a list: the list as it is prepared for its pages, and the chosen columns in their order.
 * @throws Problem as `prepareList` does; "bad-request" for a column that this list does not have, or has twice
 */
export async function prepareExport(services: Services, caller: Caller, { columns, as: _, ...query }: ExportRequest, locale: Locale): Promise<PreparedExport> {
  const list = await prepareList(services, caller, { ...query, limit: 1 }, locale);
  const chosen = columns.map((at, index) => {
    const column = list.columns.find((one) => one.at === at);
    if (!column || columns.indexOf(at) !== index) throw badList(texts["column"], locale, { at });
    return column;
  });
  return { ...list, definition: list.version.definition, chosen };
}

/** Writes exactly what the list finds, in its order, with the chosen columns, as one file. A process that ended begins it anew. */
export const exportTask: TaskKind = {
  async run(work) {
    const { task, services, locale } = work;
    const request = task.request as unknown as ExportRequest;
    const list = await prepareExport(services, work.caller(), request, locale);
    const { store } = services;
    const empty = list.request.tracks.length === 0 || list.request.states.length === 0;
    await work.advance({ done: 0, total: empty ? 0 : await store.applications.countAll(list.request) }, true);
    let done = 0;
    async function* rows() {
      for await (const cells of empty ? [] : rowsOf(store, list, locale)) {
        yield cells;
        done += 1;
        if (done % rowsAtOnce === 0) await work.advance({ done });
      }
    }
    const sheet: ListSheet = { locale, columns: list.chosen.map((column) => sheetColumn(column, locale)) };
    const stream = request.as === "xlsx" ? listWorkbook(sheet, rows()) : listCsv(sheet, rows());
    const file = await store.files
      .write(stream, {
        maxBytes: mostBytes,
        at: services.clock.now(),
        describe: () => Promise.resolve({ name: nameOf(work, list.definition, request), mediaType: mediaTypes[request.as] }),
      })
      .catch((error: unknown) => {
        throw error instanceof FileTooLarge ? new TaskFailure(texts["too-large"]) : error;
      });
    await work.advance({ done, total: done }, true);
    return { summary: sayAll(texts["summary"], { count: done }), file: { id: file.id, name: file.name, mediaType: file.mediaType, size: file.size, sha256: file.sha256 } };
  },
};

async function* rowsOf(store: Store, { request, columns, sight, chosen, definition }: PreparedExport, locale: Locale): AsyncGenerator<ListSheetCell[]> {
  const clock = clockOf(definition.timezone);
  const codes = chosen.filter(({ type, system }) => type === "organisation" && !system).map(({ at }) => at);
  let cursor: ListRequest["cursor"];
  for (;;) {
    const page = await store.applications.page({ ...request, limit: rowsAtOnce, ...(cursor && { cursor }) });
    const rows = page.rows.map(({ application }) => listRow(application, columns, sight));
    const named =
      codes.length === 0
        ? null
        : await organisationsByCode(store, [...new Set(rows.flatMap(({ values }) => codes.map((at) => values[at])).filter((code) => typeof code === "string"))]);
    const context = { locale, clock, organisationName: (code: string) => named?.get(code)?.name[locale] ?? code };
    for (const row of rows) yield chosen.map((column) => sheetCell(column, row, context));
    const last = page.rows.at(-1);
    if (!page.more || !last) return;
    cursor = { direction: "after", position: last.position };
  }
}

/** What the file is called: the notice, the track, the day on its clock. */
function nameOf({ services, locale }: TaskWork, definition: NoticeDefinition, { track, as }: ExportRequest): string {
  const day = clockOf(definition.timezone)(new Date(services.clock.now()).toISOString()).slice(0, 10);
  const of = definition.tracks.length > 1 ? definition.tracks.find(({ id }) => id === track)?.title[locale] : undefined;
  const title = [definition.title[locale], ...(of === undefined ? [] : [of]), say(texts["file"], locale), day].join("-");
  return `${title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_").slice(0, 150)}.${as}`;
}
