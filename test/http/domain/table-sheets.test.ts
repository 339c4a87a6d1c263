import { randomUUID } from "node:crypto";
import { routes, type SheetPreview, type SummaryTable } from "@shenbao/contract";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, pdfFile, refused, type World } from "./example-world.ts";

const params = { noticeId: "example-call", table: "summary" };
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const shape = exampleNotice.tables["summary"] ?? expect.fail("no table");
const columnOf = (id: string) => shape.columns.findIndex((column) => column.id === id) + 1;
const orderColumn = shape.columns.findLast(({ value }) => JSON.stringify(value).includes("$application.order"))?.id ?? "";

describe("a summary table filled in", () => {
  let world: World;
  let east: TestClient;
  let firm: TestClient;
  beforeAll(async () => {
    world = await exampleWorld();
    [east, firm] = await Promise.all([world.as("district", "east"), world.as("applicant", "firm-of-east")]);
    for (const name of ["甲项目", "乙项目", "丙项目"]) {
      const { id } = await world.submitted(firm, { ...goodAnswers, name });
      await world.act(east, id, "recommend", { input: { reason: `${name}值得推荐` } });
    }
  });
  afterAll(() => world.platform.close());

  const table = (client = east): Promise<SummaryTable> => client.call(routes.getTable, { params });
  const download = async (client = east, query = "") => Buffer.from(await (await client.raw(`/api/notices/example-call/tables/summary/table.xlsx${query}`)).arrayBuffer());
  const edited = async (edit: (sheet: ExcelJS.Worksheet, cell: (row: number, column: string) => ExcelJS.Cell, book: ExcelJS.Workbook) => void, file?: Buffer) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((file ?? (await download())) as unknown as ArrayBuffer);
    const sheet = book.worksheets[0] ?? expect.fail("no sheet");
    let header = 0;
    sheet.eachRow((row, number) => {
      if (row.getCell(1).value === shape.columns[0]?.title["zh-CN"]) header = number;
    });
    edit(sheet, (row, column) => sheet.getRow(header + row).getCell(columnOf(column)), book);
    return Buffer.from(await book.xlsx.writeBuffer());
  };
  const preview = (file: Buffer, client = east): Promise<SheetPreview> =>
    client.call(routes.previewSheet, { params, file: new File([new Uint8Array(file)], "汇总表.xlsx", { type: xlsx }) });
  const confirm = ({ changes, order, seal, revision }: SheetPreview, key = randomUUID(), client = east) =>
    client.call(routes.changeTable, {
      params,
      revision,
      key,
      body: { changes: changes.map(({ applicationId, columnId, value }) => ({ applicationId, column: columnId, value })), order, preview: seal },
    });
  const why = async (file: Buffer, client = east) => (await refused(preview(file, client))).say("zh-CN");

  it("tells which columns are open, and changes an open cell in its place, as the action's form would", async () => {
    const before = await table();
    expect(before.columns.filter(({ open }) => open).map(({ id, open }) => [id, open?.kind])).toEqual(expect.arrayContaining([["reason", "field"]]));
    const [row] = before.rows;
    const change = (value: string | null, revision = before.revision, column = "reason", key = randomUUID()) =>
      east.call(routes.changeTable, { params, revision, key, body: { changes: [{ applicationId: row?.applicationId ?? "", column, value }], order: null, preview: null } });
    const key = randomUUID();
    const after = await change("改过的理由", before.revision, "reason", key);
    expect([after.revision, after.rows[0]?.cells["reason"], after.rows[0]?.values]).toEqual([before.revision + 1, "改过的理由", { reason: "改过的理由" }]);
    expect((await change("改过的理由", before.revision, "reason", key)).revision).toBe(after.revision);
    expect((await world.get(east, row?.applicationId ?? "")).opinions[0]?.answers).toEqual({ reason: "改过的理由" });
    const { rows } = await east.call(routes.listEvents, { params: { id: row?.applicationId ?? "" } });
    expect(rows.at(-1)).toMatchObject({ action: "table-edited", from: "recommended", to: "recommended", said: "在汇总表中修改了“推荐理由”：甲项目值得推荐 → 改过的理由" });
    const seenByFirm = (await firm.call(routes.listEvents, { params: { id: row?.applicationId ?? "" } })).rows.at(-1)?.said;
    expect(seenByFirm).toBe("在汇总表中修改了填报的意见");
    expect((await refused(change("再改", before.revision))).code).toBe("stale");
    expect((await refused(change(null, after.revision))).findings.map(({ at }) => at)).toEqual(["/reason"]);
    expect((await refused(change("长".repeat(101), after.revision))).findings.map(({ at }) => at)).toEqual(["/reason"]);
    expect((await refused(change("改", after.revision, "serial"))).code).toBe("field-closed");
    expect((await refused(change("改", after.revision, "name"))).code).toBe("field-closed");
    const west = await world.as("district", "west");
    expect(
      (
        await refused(
          west.call(routes.changeTable, {
            params,
            revision: 0,
            key: randomUUID(),
            body: { changes: [{ applicationId: row?.applicationId ?? "", column: "reason", value: "西区改的" }], order: null, preview: null },
          }),
        )
      ).code,
    ).toBe("stale");
  });

  it("shows a file cell by cell before anything is written, refuses closed columns by name, and writes exactly what was shown", async () => {
    const before = await table();
    expect(await preview(await download())).toMatchObject({ changes: [], order: null, refusals: [], conflicts: [], notes: [] });
    const file = await edited((_sheet, cell) => {
      cell(2, "reason").value = "离线写的理由";
      cell(3, "reason").value = "长".repeat(101);
      cell(1, "name").value = "改了名称";
      cell(1, orderColumn).value = 2;
      cell(2, orderColumn).value = 1;
    });
    const shown = await preview(file);
    expect(shown.changes).toMatchObject([{ name: "乙项目", columnId: "reason", before: "乙项目值得推荐", after: "离线写的理由" }]);
    expect(shown.moved).toEqual([
      { name: "甲项目", before: 1, after: 2 },
      { name: "乙项目", before: 2, after: 1 },
    ]);
    expect(shown.refusals).toMatchObject([
      { name: "甲项目", column: { "zh-CN": shape.columns[columnOf("name") - 1]?.title["zh-CN"] }, before: "甲项目", after: "改了名称", why: "此列不能在汇总表中修改" },
      { name: "丙项目", after: "长".repeat(101) },
    ]);
    expect(await table()).toEqual(before);
    // What was not shown is not written.
    const forged = { ...shown, changes: shown.changes.map((one) => ({ ...one, value: "别的" })) };
    expect((await refused(confirm(forged))).code).toBe("stale");
    expect((await refused(confirm({ ...shown, order: null }))).code).toBe("stale");
    const done = await confirm(shown);
    expect(done.rows.map(({ name, cells }) => [name, cells["reason"]])).toEqual([
      ["乙项目", "离线写的理由"],
      ["甲项目", "改过的理由"],
      ["丙项目", "丙项目值得推荐"],
    ]);
    expect((await refused(confirm(shown))).code).toBe("stale");
  });

  it("shows as a conflict what was changed since the file was made, and goes stale with any change between preview and confirmation", async () => {
    const old = await download();
    const { rows, revision } = await table();
    const body = (value: string) => ({ changes: [{ applicationId: rows[0]?.applicationId ?? "", column: "reason", value }], order: null, preview: null });
    await east.call(routes.changeTable, { params, revision, key: randomUUID(), body: body("页面上改的") });
    const file = await edited((_sheet, cell) => {
      cell(1, "reason").value = "文件里改的";
      cell(2, "reason").value = "第二行也改了";
    }, old);
    const shown = await preview(file);
    expect(shown).toMatchObject({ made: revision, revision: revision + 1 });
    expect(shown.conflicts).toMatchObject([{ name: "乙项目", base: "离线写的理由", now: "页面上改的", file: "文件里改的" }]);
    expect(shown.changes).toMatchObject([{ name: "甲项目", after: "第二行也改了" }]);
    // Two clerks confirm at once: one does, the other is asked to look again.
    const outcomes = await Promise.allSettled([confirm(shown), confirm(await preview(file))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "stale" } });
    expect((await table()).rows[1]?.cells["reason"]).toBe("第二行也改了");
  });

  it("refuses files that are not its own, tampered with, or none at all, each with its sentence", async () => {
    const own = await download();
    expect(await why(await edited((_sheet, _cell, book) => book.removeWorksheet("_table")))).toContain("不是从本系统下载的汇总表");
    const tampered = (text: string) =>
      edited((_sheet, _cell, book) => {
        const hidden = book.getWorksheet("_table");
        if (hidden)
          hidden.getCell("A2").value = Buffer.from(
            Buffer.from(String(hidden.getCell("A2").value), "base64")
              .toString("utf8")
              .replace("summary", text),
          ).toString("base64");
      });
    expect(await why(await tampered("another"))).toContain("校验信息被改动");
    expect(await why(await edited((_sheet, _cell, book) => void ((book.getWorksheet("_table") ?? expect.fail("none")).getCell("A1").value = "0".repeat(64))))).toContain(
      "校验信息被改动",
    );
    expect(await why(await edited((sheet) => sheet.spliceColumns(2, 1)))).toContain("单元格应为列名");
    expect(await why(own.subarray(0, 4000))).toContain("汇总表.xlsx");
    expect(await why(Buffer.from("%PDF-1.7"))).toContain("没有读取");
    expect(await why(Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2048)]))).toContain("没有读取");
    const west = await world.as("district", "west");
    expect(await why(own, west)).toContain("另一个单位");
    expect((await refused(preview(own, await world.as("city", "bureau")))).code).toBe("not-found");
    const formula = await preview(await edited((_sheet, cell) => (cell(1, "reason").value = { formula: "1+1", result: 2 })));
    expect(formula.refusals).toMatchObject([{ column: { "zh-CN": "理由" }, why: "单元格里是公式，请改为数值或文字" }]);
  });

  it("binds the table, its version, the applications and the scan under one hash when it is handed in, and says when the scan is older than the table", async () => {
    const before = await table();
    expect(before.code).toMatch(/^([0-9a-f]{4}-){3}[0-9a-f]{4}$/);
    const scan = await east.call(routes.uploadTableScan, { params, file: pdfFile("scan"), key: randomUUID() });
    expect((await table()).scanOld).toBe(false);
    await east.call(routes.changeTable, {
      params,
      revision: scan.revision,
      key: randomUUID(),
      body: { changes: [{ applicationId: before.rows[2]?.applicationId ?? "", column: "reason", value: "盖章之后改的" }], order: null, preview: null },
    });
    const changed = await table();
    expect([changed.scanOld, changed.code === before.code]).toEqual([true, false]);
    const again = await east.call(routes.uploadTableScan, { params, file: pdfFile("second scan"), key: randomUUID() });
    const done = await east.call(routes.handInTable, { params, revision: again.revision, key: randomUUID(), body: {} });
    expect(done).toMatchObject({ code: changed.code, scanOld: false, handedIn: { version: 1, revision: again.revision } });
    const record = await world.platform.store.tables.get(params.noticeId, params.table, "east");
    expect(record?.handedIn?.applications?.map(({ id }) => id)).toEqual(done.rows.map(({ applicationId }) => applicationId));
    expect(done.columns.every(({ open }) => open === null)).toBe(true);
    // What was handed in goes out as it was bound, and does not come back.
    const file = await download();
    expect((await refused(preview(file))).code).toBe("table-handed-in");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file as unknown as ArrayBuffer);
    expect([book.worksheets.length, book.worksheets[0]?.headerFooter.oddFooter]).toEqual([1, expect.stringContaining(done.handedIn?.hash ?? "-")]);
  });
});
