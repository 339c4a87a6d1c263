import { randomUUID } from "node:crypto";
import { routes, type SheetPreview, type SummaryTable } from "@shenbao/contract";
import type { Column, NoticeDefinition } from "@shenbao/engine";
import ExcelJS from "exceljs";
import type { District } from "./district.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The Excel file of a district's table, as its clerk gets it, and what becomes of it when it comes back. */
export class TableSheet {
  private readonly params: { noticeId: string; table: string };
  private readonly columns: Column[];
  constructor(
    private readonly district: District,
    definition: NoticeDefinition,
    track: string,
  ) {
    const table = `recommendation-${track}`;
    this.params = { noticeId: definition.id, table };
    this.columns = definition.tables[table]?.columns ?? [];
  }

  /** Takes the file, edits cells by row (from 1) and column, and saves it. */
  async edited(edit: (cell: (row: number, column: string) => ExcelJS.Cell, rows: number) => void): Promise<Buffer> {
    const { noticeId, table } = this.params;
    const book = new ExcelJS.Workbook();
    const answer = await this.district.client.raw(`/api/notices/${noticeId}/tables/${table}/table.xlsx`);
    await book.xlsx.load(await answer.arrayBuffer());
    const sheet = book.worksheets[0];
    if (!sheet) throw new Error("the file has no sheet");
    let header = 0;
    sheet.eachRow((row, number) => {
      if (row.getCell(1).value === this.columns[0]?.title["zh-CN"]) header = number;
    });
    const { rows } = await this.district.client.call(routes.getTable, { params: this.params });
    edit((row, column) => sheet.getRow(header + row).getCell(this.columns.findIndex(({ id }) => id === column) + 1), rows.length);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  preview(file: Buffer): Promise<SheetPreview> {
    return this.district.client.call(routes.previewSheet, { params: this.params, file: new File([new Uint8Array(file)], "汇总表.xlsx", { type: xlsx }) });
  }

  /** Writes exactly what the preview showed. */
  confirm({ changes, order, seal, revision }: SheetPreview): Promise<SummaryTable> {
    const body = { changes: changes.map(({ applicationId, columnId, value }) => ({ applicationId, column: columnId, value })), order, preview: seal };
    return this.district.client.call(routes.changeTable, { params: this.params, revision, key: randomUUID(), body });
  }
}
