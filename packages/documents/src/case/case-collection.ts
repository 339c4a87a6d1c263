import { say, type Locale } from "@shenbao/texts";
import { casesTexts as texts } from "@shenbao/texts/cases";
import { listWorkbook } from "../list/list-workbook.ts";
import type { ListSheetCell } from "../list/list-sheet.ts";
import type { ArchiveEntry } from "./archive.ts";
import { caseEntries, caseName, type CaseOf } from "./case-entries.ts";
import { UniqueNames } from "./safe-name.ts";

/** Many cases in one zip: each in its folder, made when its turn comes, and at the end the table of contents as a workbook. */
export async function* collectionEntries(cases: AsyncIterable<CaseOf>, locale: Locale): AsyncGenerator<ArchiveEntry> {
  const folders = new UniqueNames();
  const rows: ListSheetCell[][] = [];
  for await (const one of cases) {
    const folder = folders.give(caseName(one));
    const { files, bytes, manifest } = yield* caseEntries(one, `${folder}/`);
    rows.push([one.number, one.name, one.applicant, folder, files, bytes, manifest]);
  }
  const columns = (["number", "name", "applicant", "folder", "files", "bytes", "manifest"] as const).map((column) => ({
    title: say(texts[`column.${column}`], locale),
    kind: column === "files" || column === "bytes" ? ("number" as const) : ("text" as const),
    ...((column === "files" || column === "bytes") && { decimals: 0 }),
  }));
  async function* all() {
    yield* rows;
  }
  yield { path: `${say(texts["file.contents"], locale)}.xlsx`, content: () => listWorkbook({ locale, columns }, all()), packed: true };
}
