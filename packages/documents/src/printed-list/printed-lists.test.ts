import { describe, expect, it } from "vitest";
import { pdfText } from "../application/pdf-text.fixture.ts";
import { aMarkKey } from "../mark/mark-keys.fixture.ts";
import { shortCode } from "../mark/short-code.ts";
import { receiptPdf } from "./receipt-pdf.ts";
import { resultPdf } from "./result-pdf.ts";
import { tableMarking, tablePdf, type PrintedTable } from "./table-pdf.ts";

const { signer } = aMarkKey();
const text = (zh: string, en = zh) => ({ "zh-CN": zh, en });
const notice = { id: "festival", title: text("街头艺术节通知"), timezone: "Asia/Shanghai" };
const contentHash = "cd".repeat(32);
const columns = ["serial", "name", "money", "a", "b", "c", "d"].map((id) => ({
  id,
  title: text(`列${id}`),
  kind: id === "money" ? ("number" as const) : ("text" as const),
  decimals: id === "money" ? 2 : null,
}));
const table: PrintedTable = {
  notice,
  table: "summary",
  title: text("推荐汇总表"),
  label: text("附件3"),
  organisation: { code: "east", name: text("东区文化站") },
  columns,
  rows: Array.from({ length: 60 }, (_, index) => ({
    cells: { serial: String(index + 1), name: `#项目*${index + 1}*`, money: 1234.5, a: "=1+1", b: "w".repeat(60), c: null, d: "\u{20000}" },
  })),
  footer: [text("推荐单位（盖章）："), text("日期：")],
  locale: "zh-CN",
  revision: 4,
  handedInAt: Date.UTC(2024, 2, 5, 4),
  now: Date.UTC(2024, 3, 1),
  proof: { contentHash, signer },
};

describe("printed lists", () => {
  it("print a summary table over pages, its header on each, markup and formulas as they were typed", async () => {
    const pages = await pdfText(await tablePdf(table));
    expect(pages.length).toBeGreaterThan(2);
    const marking = tableMarking(table);
    pages.forEach((page, index) => {
      expect(page).toContain("列serial列name列money");
      expect(page).toContain(`已报送2024-03-0512:00:00查验码${marking ? shortCode(marking.mark) : ""}第${index + 1}页共${pages.length}页内容校验码${contentHash}`);
    });
    expect(pages[0]).toContain("附件3推荐汇总表填报单位：东区文化站");
    expect(pages.join("")).toContain(`60#项目*60*1,234.50=1+1${"w".repeat(60)}〔U+20000〕`);
    expect(pages.at(-1)).toContain("推荐单位（盖章）：日期：");
  });

  it("give the same bytes for what was handed in, whenever it is printed", async () => {
    expect((await tablePdf({ ...table, now: 0 })).equals(await tablePdf(table))).toBe(true);
  });

  it("carry no mark where their reader does not see all", async () => {
    const pages = await pdfText(await tablePdf({ ...table, proof: null, handedInAt: null }));
    for (const page of pages) expect(page).toMatch(/^街头艺术节通知尚未报送修订4打印于2024-04-0108:00:00第\d页共\d页节选内容不全，不作凭证/);
    expect(pages.join("")).not.toContain("查验码");
  });

  it("print a result by tracks", async () => {
    const pages = await pdfText(
      await resultPdf({
        notice,
        issuer: text("文化局"),
        title: text("入选名单"),
        intro: text("经评审，现予公布。"),
        edition: 2,
        publishedAt: Date.UTC(2024, 5, 1),
        note: "更正一处",
        period: { from: Date.UTC(2024, 5, 1), until: Date.UTC(2024, 5, 8) },
        columns: [{ id: "name", title: text("项目"), kind: "text" }],
        tracks: [
          { title: text("分会场"), rows: [{ name: "光影" }, { name: "<b>鼓乐</b>" }] },
          { title: text("主会场"), rows: [] },
        ],
        locale: "zh-CN",
        contentHash,
        signer,
      }),
    );
    expect(pages.join("")).toMatch(/第2版2024-06-0108:00:00发布查验码\S{14}第1页共1页/);
    expect(pages.join("")).toContain("入选名单经评审，现予公布。公示期：2024-06-0108:00:00至2024-06-0808:00:00更正一处分会场序号项目1光影2<b>鼓乐</b>主会场（无）文化局");
  });

  it("print a receipt", async () => {
    const pages = await pdfText(
      await receiptPdf({
        notice,
        receipt: { number: "2024-V-0007", at: Date.UTC(2024, 2, 1, 2), contentHash, submission: 2, signer },
        event: { sequence: 5, hash: "ef".repeat(32) },
        action: text("重新提交"),
        applicant: { name: "夜光剧团", creditCode: null },
        track: text("分会场"),
        project: "$x$",
        receiver: null,
        files: [{ title: text("演出方案"), files: [{ name: "方案.pdf", sha256: "01".repeat(32) }] }],
        locale: "zh-CN",
      }),
    );
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("提交回执申报编号2024-V-0007通知街头艺术节通知事项重新提交（第2次提交）提交时间2024-03-0110:00:00申报单位夜光剧团申报方向分会场项目名称$x$");
    expect(pages[0]).toContain(`演出方案方案.pdf${"01".repeat(32)}`);
  });
});
