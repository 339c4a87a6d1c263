import { Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import type { ListSheet, ListSheetCell } from "./list-sheet.ts";

/**
 * A list as csv (RFC 4180), UTF-8 with a mark at its beginning, so that Excel reads Chinese. A text that a spreadsheet would read as a formula
 * is led in by an apostrophe (OWASP, CSV injection); numbers stay as they are. What `rows` throws, the stream fails with.
 */
export function listCsv({ columns }: ListSheet, rows: AsyncIterable<readonly ListSheetCell[]>): Readable {
  const written: Transform = stringify({ bom: true, record_delimiter: "windows", escape_formulas: true });
  async function* records() {
    yield columns.map(({ title }) => title);
    yield* rows;
  }
  pipeline(Readable.from(records()), written).catch((error: unknown) => written.destroy(error instanceof Error ? error : new Error(String(error))));
  return written;
}
