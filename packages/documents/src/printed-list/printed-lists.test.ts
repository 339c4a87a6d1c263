import { layoutOf } from "@shenbao/engine";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { pdfText } from "../application/pdf-text.fixture.ts";
import { shortCode } from "../mark/short-code.ts";
import { aReceipt, aResult, aTable, contentHash } from "./printed-lists.fixture.ts";
import type { PrintedNotice } from "./list-frame.ts";
import { receiptPdf } from "./receipt-pdf.ts";
import { resultPdf } from "./result-pdf.ts";
import { tableMarking, tablePdf } from "./table-pdf.ts";

/** How a list is set: the size and face of a word, the left edge of the words of its first page, and where the number of its second page stands. */
async function setting(pdf: Buffer, word: string) {
  const document = await getDocument({ data: new Uint8Array(pdf), fontExtraProperties: true }).promise;
  const itemsOf = async (number: number) => {
    const page = await document.getPage(number);
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    return { page, items: items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : [])) };
  };
  const { page, items } = await itemsOf(1);
  const [, , width = 0, height = 0] = page.view;
  const rows = items.filter(({ transform }) => Number(transform[5]) < height - 110);
  const found = items.find(({ str }) => str.includes(word)) ?? expect.fail(`${word} is not printed`);
  const face = (page.commonObjs.get(found.fontName) as { name: string }).name;
  const even = document.numPages < 2 ? undefined : (await itemsOf(2)).items.find(({ str }) => /^— \d+ —$/.test(str))?.transform[4];
  await document.loadingTask.destroy();
  return {
    size: Number(found.transform[0]),
    left: Math.min(...rows.map(({ transform }) => Number(transform[4]))),
    song: face.includes("NotoSerifSC"),
    even: even === undefined ? undefined : Number(even),
    lying: width > height,
  };
}

describe("printed lists", () => {
  it("print a summary table over pages, its header on each, markup and formulas as they were typed", async () => {
    const pages = await pdfText(await tablePdf(aTable));
    expect(pages.length).toBeGreaterThan(2);
    const marking = tableMarking(aTable);
    pages.forEach((page, index) => {
      expect(page).toContain("列serial列name列money");
      expect(page).toContain(`已报送2024-03-0512:00:00查验码${marking ? shortCode(marking.mark) : ""}第${index + 1}页共${pages.length}页内容校验码${contentHash}`);
    });
    expect(pages[0]).toContain("附件3推荐汇总表填报单位：东区文化站");
    expect(pages.join("")).toContain(`60#项目*60*1,234.50=1+1${"w".repeat(60)}〔U+20000〕`);
    expect(pages.at(-1)).toContain("推荐单位（盖章）：日期：");
  });

  it("lose nothing of a cell taller than a page", async () => {
    const long = "字".repeat(3000);
    const pages = await pdfText(await tablePdf({ ...aTable, rows: [{ cells: { serial: "1", name: long, money: 1, a: "a".repeat(80), b: "", c: "", d: "" } }] }));
    expect(pages.join("").split("字").length - 1).toBe(3000);
    expect(pages.join("")).toContain("a".repeat(80));
  });

  it("give the same bytes for what was handed in, whenever it is printed", async () => {
    expect((await tablePdf({ ...aTable, now: 0 })).equals(await tablePdf(aTable))).toBe(true);
  });

  it("carry no mark where their reader does not see all", async () => {
    const pages = await pdfText(await tablePdf({ ...aTable, proof: null, handedInAt: null }));
    for (const page of pages) expect(page).toMatch(/^街头艺术节通知尚未报送修订4打印于2024-04-0108:00:00第\d页共\d页节选内容不全，不作凭证/);
    expect(pages.join("")).not.toContain("查验码");
  });

  it.each([
    ["a summary table on its side", (notice: PrintedNotice) => tablePdf({ ...aTable, notice }), "项目"],
    ["a summary table", (notice: PrintedNotice) => tablePdf({ ...aTable, notice, columns: aTable.columns.slice(0, 5) }), "项目"],
    [
      "a result",
      (notice: PrintedNotice) => resultPdf({ ...aResult, notice, tracks: [{ title: aTable.title, rows: Array.from({ length: 60 }, () => ({ name: "光影" })) }] }),
      "光影",
    ],
    ["a receipt", (notice: PrintedNotice) => receiptPdf({ ...aReceipt, notice }), "夜光剧团"],
  ] as const)("are set as the notice says: %s", async (_, make, word) => {
    const usual = await setting(await make(aTable.notice), word);
    const small = await setting(await make({ ...aTable.notice, layout: layoutOf({ print: { tableSize: "size-5", typeface: "hei", sides: "one", bindingMargin: 40 } }) }), word);
    expect(small.size).toBeLessThanOrEqual(Math.min(usual.size, 10.5));
    expect(small.left - usual.left).toBeCloseTo((12 * 72) / 25.4, 0);
    expect([usual.song, small.song]).toEqual([true, false]);
    if (usual.even !== undefined && !usual.lying) expect(usual.even).toBeLessThan(150);
    if (small.even !== undefined) expect(small.even).toBeGreaterThan(400);
  });

  it("print a result by tracks", async () => {
    const pages = await pdfText(await resultPdf(aResult));
    expect(pages.join("")).toMatch(/第2版2024-06-0108:00:00发布查验码\S{14}第1页共1页/);
    expect(pages.join("")).toContain("入选名单经评审，现予公布。公示期：2024-06-0108:00:00至2024-06-0808:00:00更正一处分会场序号项目1光影2<b>鼓乐</b>主会场（无）文化局");
  });

  it("print a receipt", async () => {
    const pages = await pdfText(await receiptPdf(aReceipt));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("提交回执申报编号2024-V-0007通知街头艺术节通知事项重新提交（第2次提交）提交时间2024-03-0110:00:00申报单位夜光剧团申报方向分会场项目名称$x$");
    expect(pages[0]).toContain(`演出方案方案.pdf${"01".repeat(32)}`);
  });
});
