import { randomUUID } from "node:crypto";
import { routes, type OfflinePreview } from "@shenbao/contract";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

const params = { noticeId: "example-call", review: "round" };
const path = "/api/notices/example-call/reviews/round/own-scores.xlsx";
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const round = exampleNotice.reviews["round"] ?? expect.fail("no round");
/** Blind, and with as many experts an application as there are: everybody scores everything. */
const notice = { ...exampleNotice, reviews: { round: { ...round, blind: true, perApplication: 2 } } };

describe("scoring offline", () => {
  let world: World;
  let one: TestClient;
  let two: TestClient;
  let city: TestClient;
  beforeAll(async () => {
    world = await exampleWorld(notice);
    city = await world.as("city", "bureau");
    [one, two] = await Promise.all([world.as("expert", "institute-one"), world.as("expert", "institute-two")]);
    const district = await world.as("district", "east");
    for (const index of [0, 1, 2]) {
      const { id } = await world.submitted(await world.as("applicant", `firm-${index}`), { ...goodAnswers, name: index === 0 ? "=1+1项目" : `项目${index}` });
      await world.act(district, id, "recommend", { input: { reason: "推荐" } });
    }
    await world.handIn(district);
    await city.call(routes.assignExperts, { params, body: { dry: false }, key: randomUUID() });
  });
  afterAll(() => world.platform.close());

  const rowsOf = async (client: TestClient) => (await client.call(routes.listOwnAssignments, {})).rows;
  const download = async (client: TestClient) => Buffer.from(await (await client.raw(path)).arrayBuffer());
  const edited = async (file: Buffer, edit: (cell: (row: number, title: string) => ExcelJS.Cell, sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file as unknown as ArrayBuffer);
    const sheet = book.worksheets[0] ?? expect.fail("no sheet");
    let header = 0;
    sheet.eachRow((row, number) => {
      if (row.getCell(1).value === "编号") header = number;
    });
    const titles = sheet.getRow(header).values as string[];
    edit((row, title) => sheet.getRow(header + row).getCell(titles.indexOf(title)), sheet, book);
    return Buffer.from(await book.xlsx.writeBuffer());
  };
  const preview = (client: TestClient, file: Buffer): Promise<OfflinePreview> =>
    client.call(routes.previewScores, { params, file: new File([new Uint8Array(file)], "评分表.xlsx", { type: xlsx }) });
  const savable = ({ rows }: OfflinePreview) =>
    rows.filter(({ problems }) => problems.length === 0).map(({ assignment, revision, answers }) => ({ assignment, revision, answers }));
  const take = (client: TestClient, shown: OfflinePreview, final: boolean, key = randomUUID()) =>
    client.call(routes.takeScores, { params, body: { rows: savable(shown), final, seal: shown.seal }, key });
  const why = async (client: TestClient, file: Buffer) => (await refused(preview(client, file))).say("zh-CN");
  const worth = "价值";
  const style = "形式";

  it("goes out with what is to be scored, text as text and the applicant unnamed", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await download(one)) as unknown as ArrayBuffer);
    const words = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
    expect(words).toContain("=1+1项目");
    expect(words).not.toContain("formula");
    expect(words).not.toContain("firm-");
    expect((await city.raw(path)).status).toBe(404);
  });

  it("comes back with a preview: what would be saved, what is wrong at which cell, what is missing", async () => {
    const file = await edited(await download(one), (cell) => {
      cell(1, worth).value = 50;
      cell(1, style).value = 30;
      cell(2, worth).value = 999;
      cell(2, style).value = { formula: "1+1", result: 2 };
      cell(3, worth).value = "40";
    });
    const shown = await preview(one, file);
    expect(shown.refused).toEqual([]);
    expect(shown.rows.map(({ problems, missing, changes }) => [problems.length, missing.length > 0, changes.length])).toEqual([
      [0, false, 2],
      [2, false, 1],
      [0, true, 1],
    ]);
    expect(shown.rows[0]?.total).toBe(80);
    expect(shown.rows[1]?.problems.map(({ at }) => at)).toEqual(expect.arrayContaining([expect.stringMatching(/^E\d+$/), expect.stringMatching(/^D\d+$/)]));
    expect(shown.rows[2]?.answers).toMatchObject({ worth: 40 });
    expect((await rowsOf(one)).every(({ status }) => status === "waiting")).toBe(true);
    const forged = one.call(routes.takeScores, {
      params,
      key: randomUUID(),
      body: { rows: savable(shown).map((row) => ({ ...row, answers: { worth: 60, style: 40 } })), final: false, seal: shown.seal },
    });
    expect((await refused(forged)).code).toBe("stale");
    expect((await refused(take(two, shown, false))).code).toBe("stale");
    const key = randomUUID();
    expect(await take(one, shown, true, key)).toEqual({ saved: 2, handedIn: 1 });
    expect(await take(one, shown, true, key)).toEqual({ saved: 2, handedIn: 1 });
    expect((await rowsOf(one)).map(({ status }) => status).sort()).toEqual(["begun", "scored", "waiting"]);
    expect((await refused(take(one, shown, true))).code).toBe("stale");
    // The same file once more: what was handed in is refused by name, what changed since by name too.
    const again = await preview(one, file);
    expect(again.refused.map((row) => row.why)).toEqual([expect.stringContaining("已提交"), expect.stringContaining("又在平台上改过")]);
    expect(again.rows).toHaveLength(1);
  });

  it("refuses what is closed, foreign, doubled, tampered with or hostile, each with its sentence", async () => {
    const own = await download(two);
    const closed = await preview(two, await edited(own, (cell) => (cell(1, "项目").value = "换个名字")));
    expect(closed.rows[0]?.problems[0]?.why).toContain("不能修改");
    const foreign = await edited(own, (_cell, sheet) => {
      const last = sheet.getRow(sheet.rowCount + 1);
      last.getCell(1).value = "我的项目";
      last.getCell(4).value = 60;
    });
    expect((await preview(two, foreign)).refused[0]?.why).toContain("不能在 Excel 中增加项目");
    expect(await why(one, own)).toContain("另一位专家");
    const tampered = await edited(own, (_cell, _sheet, book) => {
      const hidden = book.worksheets.at(-1) ?? expect.fail("no manifest");
      hidden.getRow(1).getCell(1).value = "0".repeat(64);
    });
    expect(await why(two, tampered)).toContain("校验信息");
    expect(await why(two, await edited(own, (cell) => (cell(0, worth).value = "总分")))).toContain("不要增删");
    expect(await why(two, own.subarray(0, own.length / 2))).not.toBe("");
    expect(await why(two, Buffer.from("no workbook at all"))).not.toBe("");
    const plain = new ExcelJS.Workbook();
    plain.addWorksheet("x").addRow(["编号"]);
    expect(await why(two, Buffer.from(await plain.xlsx.writeBuffer()))).toContain("不是从这里下载的评分表");
  });
});
