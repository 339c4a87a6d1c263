import { displayValue, fieldAt, trackForm, type NoticeDefinition } from "@shenbao/engine";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { applicationPdf } from "./application-pdf.ts";
import { aDocument, answers } from "./festival-notice.fixture.ts";
import { shortCode } from "../mark/short-code.ts";
import { pdfText } from "./pdf-text.fixture.ts";
import { compileTypst, stopTypst } from "../typesetting/typst-compiler.ts";

const squeezed = (text: string) => text.replace(/\s/gu, "");

describe("applicationPdf", () => {
  const made = applicationPdf(aDocument());
  const whole = made.then(pdfText).then((pages) => pages.join(""));

  it.each([
    ["a title with its answer, markup and all", '节目名称夜光#read("/etc/passwd")剧场'],
    ["an organisation by its name", "受理办公室east区文化站"],
    ["a choice by its label, a yes as a word", "舞台类型露天是否免费是"],
    ["a group's title above its fields, and a rare character", "联系方式姓名𠮷田·买买提手机13800000000"],
    ["a long text as it was typed", "第一段：$x^2$*粗*_斜_`代码`@引用<标签>\\[括号]'a'\"b\"--...https://example.cn/a?b=c#d第二段：" + "w".repeat(120) + "=不是标题-不是列表"],
    ["a character that no font has by its code", "〔U+20000〕"],
    ["a named table with units and sums", "年度经费自筹（万元）备注2023年1,200.50=1+12024年0.25—合计1,200.75"],
    ["a computed value", "经费合计（万元）1,200.75"],
    ["a numbered table", "演出场次序号日期座位12024年5月1日1,200"],
    ["a wide table turned", "观众人数项目上半年下半年A区111B区2—"],
    ["cards one by one", "合作单位1单位名称光影社分工负责灯光合作单位2单位名称鼓乐团"],
    ["the evidence with its hash", `演出方案方案*1*.pdf${"0123456789abcdef".repeat(4)}`],
    ["the place to sign and seal", "法定代表人（签字）：申报单位（盖章）："],
  ])("prints %s", async (_, expected) => expect(await whole).toContain(squeezed(expected)));

  it("leaves out what is hidden and what is not asked", async () => {
    expect(await whole).not.toMatch(/室内场馆名|雨天安排|场地租约|盖章扫描件|草稿/);
  });

  it("carries number, version, content hash and code on every page", async () => {
    const pages = await made.then(pdfText);
    const code = shortCode({ kind: "application", notice: "festival", application: "2024-V-0007", version: 2, contentHash: "ab".repeat(32) });
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      expect(page).toContain(`街头艺术节通知（通知第3版）编号2024-V-0007第2次提交2024-03-0110:00:00查验码${code}第${index + 1}页共${pages.length}页内容校验码${"ab".repeat(32)}`);
      expect(page).toContain(`—${index + 1}—`);
    });
  });

  it("is in its language, and by its title and its applicant", async () => {
    const document = await getDocument({ data: new Uint8Array(await made) }).promise;
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: "街头艺术节申请表（分会场）", Author: "夜光剧团", Language: "zh-CN" });
    await document.loadingTask.destroy();
  });

  it("carries no mark as a draft, nor where its reader does not see all, and says so on every page", async () => {
    const { receipt, ...draft } = aDocument();
    for (const [document, stamp] of [
      [draft, "草稿未提交，不作凭证"],
      [{ ...draft, ...(receipt && { receipt: { ...receipt, signer: null } }) }, "节选内容不全，不作凭证"],
    ] as const) {
      const pdf = await applicationPdf(document);
      for (const page of await pdfText(pdf)) expect(page).toContain(stamp);
      expect((await pdfText(pdf)).join("")).not.toMatch(/查验码|内容校验码/);
    }
  });

  it("gives the same bytes for the same submission, whenever it is printed", async () => {
    const again = await applicationPdf(aDocument({ now: Date.UTC(2025, 0, 1) }));
    expect(again.equals(await made)).toBe(true);
  });

  it("computes again for a draft, and prints what is stored under a receipt", async () => {
    const { receipt: _, ...draft } = aDocument({ answers: { ...answers, total: 999 } });
    expect((await applicationPdf(draft).then(pdfText)).join("")).toContain("经费合计（万元）1,200.75");
    expect((await applicationPdf(aDocument({ answers: { ...answers, total: 999 } })).then(pdfText)).join("")).toContain("经费合计（万元）999.00");
  });

  it("leaves out what the reader may not see, columns too, and keeps what hangs on it", async () => {
    const seen = Object.fromEntries(Object.entries({ ...answers, hall: "西厅" }).filter(([name]) => name !== "stage" && name !== "leader"));
    const blind = aDocument({ answers: seen, seesField: (pointer) => !["/stage", "/leader/name", "/leader/mobile", "/budget/*/own"].includes(pointer), seesEvidence: () => false });
    const text = (await applicationPdf(blind).then(pdfText)).join("");
    expect(text).not.toMatch(/舞台类型|联系方式|姓名|自筹|演出方案/);
    expect(text).toContain("室内场馆名西厅");
    expect(text).toContain("年度经费备注2023年=1+1");
  });

  it("marks a draft, and prints an empty form", async () => {
    const { receipt: _, ...draft } = aDocument({ answers: {}, files: {} });
    const text = (await applicationPdf(draft).then(pdfText)).join("");
    expect(text).toContain("草稿（未提交），打印于2024-03-0908:00:00");
    expect(text).toContain("节目名称—");
    expect(text).toContain("演出方案未上传");
    expect(text).not.toContain("内容校验码");
  });

  it("is printed as the notice says: cover, its fields, commitment, order, seal, foot, paper", async () => {
    const { definition } = aDocument();
    const form = {
      ...trackForm(definition, "venue"),
      print: { title: { "zh-CN": "封面标题", en: "Cover" }, coverFields: ["/stage", "/total", "/hall"], commitment: { "zh-CN": "我们说真话。", en: "We say the truth." } },
    };
    const paper = { copies: 3, to: { "zh-CN": "#东街1号", en: "1 East Street" }, until: "closing", binding: { "zh-CN": "胶装", en: "bound" } };
    const print = {
      coverLines: ["applicant" as const],
      parts: ["commitment" as const, "form" as const],
      seal: "signature" as const,
      footer: { "zh-CN": "*页脚*", en: "foot" },
      paper,
    };
    const deadlines = { closing: { title: { "zh-CN": "截止", en: "Closing" }, at: "2024-03-31", late: "refuse" as const } };
    const pages = await applicationPdf(aDocument({ definition: { ...definition, deadlines, print, forms: { venue: form } } })).then(pdfText);
    expect(pages[0]).toContain("街头艺术节通知封面标题申报单位夜光剧团舞台类型露天经费合计（万元）1,200.75文化局");
    expect(pages.every((page) => page.includes("*页脚*"))).toBe(true);
    const text = pages.join("");
    expect(text).toContain("我们说真话。法定代表人（签字）：年月日");
    expect(text).toContain("纸质申报书一式3份。交到：#东街1号截止：2024-03-3123:59:59装订：胶装");
    expect(text.indexOf("我们说真话。")).toBeLessThan(text.indexOf("节目名称"));
    expect(text).not.toMatch(/盖章|附件材料清单|演出方案/);
  });

  it("has no cover, no seal and no paper where the notice says so", async () => {
    const { definition } = aDocument();
    const pages = await applicationPdf(aDocument({ definition: { ...definition, print: { cover: "none", seal: "none", paper: { copies: 0 } } } })).then(pdfText);
    expect(pages[0]).toContain("abab街头艺术节申请表（分会场）一、基本信息节目名称");
    expect(pages.join("")).toContain("不收纸质材料，网上提交即可。");
    expect(pages.join("")).not.toMatch(/签字）|盖章）/);
    expect(pages.join("")).not.toContain("纸质件");
  });

  it("promises nothing of paper, and asks for no date, where it is sealed electronically", async () => {
    const { definition } = aDocument();
    const text = (await applicationPdf(aDocument({ definition: { ...definition, print: { seal: "electronic" } } })).then(pdfText)).join("");
    expect(text).toContain("所附材料真实、准确、完整；如有不实");
    expect(text).toContain("申报单位（电子签章）：");
    expect(text).not.toMatch(/签字|盖章）|年月日/);
  });

  it("is set as the notice says: smaller letters take fewer pages, on one side every number stands at the right", async () => {
    const { definition } = aDocument();
    const story = "我们把街头变成剧场。".repeat(180);
    const set = (print: NoticeDefinition["print"]) => applicationPdf(aDocument({ definition: { ...definition, ...(print && { print }) }, answers: { ...answers, story } }));
    const numberAt = async (pdf: Buffer, page: number) => {
      const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
      const { items } = await (await document.getPage(page)).getTextContent();
      const found = items.find((item) => "str" in item && item.str.includes(`— ${page} —`));
      const pages = document.numPages;
      await document.loadingTask.destroy();
      return { pages, left: found && "transform" in found ? Number(found.transform[4]) : -1 };
    };
    const usual = await numberAt(await set(undefined), 2);
    const small = await numberAt(await set({ textSize: "size-5", tableSize: "size-5", typeface: "hei", sides: "one", bindingMargin: 35 }), 2);
    expect(small.pages).toBeLessThan(usual.pages);
    expect(usual.left).toBeLessThan(150);
    expect(small.left).toBeGreaterThan(400);
  });

  it("speaks English", async () => {
    const text = (await applicationPdf(aDocument({ locale: "en" })).then(pdfText)).join("");
    expect(text).toContain("Streetfestival(venues)");
    expect(text).toMatch(/No\.2024-V-0007,submission2,2024-03-0110:00:00code\S{14}page1of/);
  });

  it("prints every leaf of the answers as the screen shows it", async () => {
    const { definition, application } = aDocument();
    const form = trackForm(definition, application.track);
    const text = await whole;
    for (const name of ["title", "stage", "free"]) {
      const field = fieldAt(form, definition.year, `/${name}`);
      expect(field && text.includes(squeezed(field.title["zh-CN"]) + squeezed(displayValue(field, answers[name], "zh-CN")))).toBe(true);
    }
  });

  it("prints what looks like HTML, a formula, a template's mark or a link as it was typed", async () => {
    const typed = [
      "<script>alert(1)</script>",
      "<b>粗</b>&nbsp;",
      "=SUM(A1:A9)",
      "+cmd|' /C calc'!A0",
      "{{applicant}}",
      "{%if%}",
      "${number}",
      "#{d.title}",
      "[链接](https://example.org)",
      "\\frac{1}{2}",
    ];
    const text = (await applicationPdf(aDocument({ answers: { ...answers, title: typed.join("；"), story: typed.join("\n") } })).then(pdfText)).join("");
    for (const one of typed) expect(text.split(squeezed(one)).length - 1).toBeGreaterThanOrEqual(2);
  });

  it("takes whatever text an answer can be", async () => {
    const hostile = ["\u0000\u0007", "\ud800", "\u202e反", "e\u0301", "👩‍👩‍👧", "\ufeff", "￼", "ا ل", "a".repeat(2000), "\n\n\n", "字".repeat(2000), "#{", "*/", "]", "\\u{41}"];
    for (const one of hostile) {
      const pdf = await applicationPdf(
        aDocument({ answers: { ...answers, title: one, story: one, partners: [{ name: one, part: one }] }, files: { plan: [{ name: one, sha256: "0".repeat(64) }] } }),
      );
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    }
  });

  it("fails what was compiling when the process ends, and nothing after", async () => {
    const lost = applicationPdf(aDocument());
    stopTypst();
    const next = applicationPdf(aDocument());
    await expect(lost).rejects.toThrow("The typesetting process ended (SIGTERM)");
    expect((await next).length).toBeGreaterThan(1000);
  });

  it("tells what typst says of a document that does not compile", async () => {
    await expect(compileTypst('#panic("no")', {}, 0)).rejects.toThrow(/does not compile.*panicked/);
    await expect(compileTypst('#read("/etc/passwd")', {}, 0)).rejects.toThrow(/does not compile/);
  });

  it("takes its turns, many at a time", async () => {
    const started = performance.now();
    const all = await Promise.all(Array.from({ length: 20 }, (_, index) => applicationPdf(aDocument({ version: index + 1 }))));
    expect(all.every((pdf) => pdf.length > 1000)).toBe(true);
    expect((performance.now() - started) / 20).toBeLessThan(500);
  });
});
