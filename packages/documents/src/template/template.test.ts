import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ApplicationDocument } from "../application/application-document.ts";
import { aDocument, answers } from "../application/festival-notice.fixture.ts";
import { documentOf, docxOf, hostileFiles } from "../form-reading/hostile-files.fixture.ts";
import { docxText } from "../word/docx-text.fixture.ts";
import { filledTemplate } from "./application-template.ts";
import { paragraph, relationship, relationships, table, tableRow, templateFile } from "./template-file.fixture.ts";
import { readTemplate } from "./template-in-process.ts";
import { TemplateRefused } from "./template-refused.ts";

async function fill(file: Buffer, changes: Partial<ApplicationDocument> = {}) {
  const template = { sha256: createHash("sha256").update(file).digest("hex"), name: "申请表.docx", placeholders: await readTemplate(file) };
  return filledTemplate(aDocument(changes), template, file);
}
const read = async (body: string, changes: Partial<ApplicationDocument> = {}) => docxText(await fill(templateFile(body), changes));
const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => "read",
    (error: unknown) => (error instanceof TemplateRefused ? error.code : error),
  );

describe("a template is read", () => {
  it("as its placeholders, each once, with the text around it, however Word cut them into runs", async () => {
    const body = [
      paragraph("单位：{$applicant", ".name}（{节目", "名称}）"),
      table(tableRow("姓名", "{负责人}"), tableRow("{#演出场次}{$row}", "{日期}", "{座位}{/演出场次}")),
      paragraph("{节目名称}"),
    ].join("");
    const head = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph("编号 {申报编号}")}</w:hdr>`;
    expect(await readTemplate(templateFile(body, { "word/header1.xml": strToU8(head), "[Content_Types].xml": typesWithHeader }))).toEqual([
      { written: "$applicant.name", near: "单位：{$applicant.name}（{节目名称}）" },
      { written: "节目名称", near: "单位：{$applicant.name}（{节目名称}）" },
      { written: "负责人", near: "姓名 {负责人}" },
      {
        written: "演出场次",
        near: "{#演出场次}{$row}",
        rows: [
          { written: "$row", near: "{#演出场次}{$row}" },
          { written: "日期", near: "{#演出场次}{$row} {日期}" },
          { written: "座位", near: "{座位}{/演出场次}" },
        ],
      },
      { written: "申报编号", near: "编号 {申报编号}" },
    ]);
  });

  const field = (...instructions: string[]) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${instructions.map((one) => `<w:r><w:instrText>${one}</w:instrText></w:r>`).join("")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const good = paragraph("{title}");
  const withRelationship = (type: string, target: string, external = true) =>
    templateFile(good, { "word/_rels/document.xml.rels": relationships(relationship(type, target, external)) });
  it.each<[string, string, () => Buffer]>([
    ["no placeholder", "none", () => templateFile(paragraph("空白申请表"))],
    ["an Excel file", "not-office", () => Buffer.from("a,b")],
    ["a .dotx", "not-docx", () => docxOf(documentOf(good), {}, "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")],
    ["raw XML", "no-name", () => templateFile(paragraph("{@xml}"))],
    ["other delimiters", "no-name", () => templateFile(paragraph("{=[[ ]]=}"))],
    ["what is printed where nothing is", "no-name", () => templateFile(paragraph("{^title}无{/title}"))],
    ["a loop over elements", "no-name", () => templateFile(paragraph("{-w:p shows}{/shows}"))],
    ["a brace never closed", "brace-open", () => templateFile(paragraph("{title") + paragraph("}"))],
    ["a brace in braces", "brace-open", () => templateFile(paragraph("{a{b}}"))],
    ["a brace never opened", "brace-closed", () => templateFile(paragraph("title}"))],
    ["nothing between braces", "brace-empty", () => templateFile(paragraph("{ }"))],
    ["a loop never closed", "not-closed", () => templateFile(paragraph("{#shows}{day}"))],
    ["a loop never opened", "not-opened", () => templateFile(paragraph("{/shows}"))],
    ["loops across one another", "nested", () => templateFile(paragraph("{#shows}{#partners}{/shows}{/partners}"))],
    ["a loop that begins in a table and ends outside", "layout", () => templateFile(table(tableRow("{#shows}", "{day}")) + paragraph("{/shows}"))],
    ["a placeholder around a box of text", "layout", () => templateFile(`<w:p><w:r><w:t>{a</w:t><w:pict>${paragraph("b {c}")}</w:pict><w:t>}</w:t></w:r></w:p>`)],
    ["10,000 placeholders", "too-many", () => templateFile(good.repeat(10_000))],
    ["a field that starts a program, in two pieces", "field", () => templateFile(good + field("DDEA", "UTO c:\\\\windows\\\\cmd.exe"))],
    ["a field that fetches", "field", () => templateFile(`${good}<w:p><w:fldSimple w:instr=" INCLUDETEXT http://example.com/a "/></w:p>`)],
    ["a picture from elsewhere", "outside", () => withRelationship("image", "http://example.com/seen.png")],
    ["a link into somebody's computer", "outside", () => withRelationship("hyperlink", "file://server/share/a.exe")],
    ["HTML in the document", "embedded", () => withRelationship("aFChunk", "part.xml", false)],
    ["an embedded file", "embedded", () => templateFile(good, { "word/embeddings/oleObject1.bin": strToU8("x") })],
    [
      "an external entity in the styles",
      "doctype",
      () => templateFile(good, { "word/styles.xml": strToU8(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><styles>&x;</styles>`) }),
    ],
    ["5 MB of text", "too-long", () => templateFile(good + paragraph("字".repeat(1000)).repeat(2000))],
  ])("but not with %s", async (_, code, make) => {
    const refusal = await readTemplate(make()).then(
      () => expect.fail("read"),
      (error: unknown) => error as TemplateRefused,
    );
    expect(refusal.code).toBe(code);
    expect(refusal.sentence["zh-CN"]).toMatch(/。$/);
  });

  it("and no file that is refused elsewhere; none of them takes the server along", async () => {
    for (const [what, code, make] of hostileFiles.filter(([, code]) => ["bomb", "macros", "doctype", "entries", "old-or-protected", "damaged", "depth"].includes(code))) {
      const outcome = await codeOf(readTemplate(make()));
      // An Excel file is no Word file, whatever else is wrong with it.
      expect([what, [code, "not-docx"].includes(String(outcome)) ? code : outcome]).toEqual([what, code]);
    }
    expect(await codeOf(readTemplate(templateFile(good), { patience: 5 }))).toBe("time");
    expect(await codeOf(readTemplate(templateFile(good)))).toBe("read");
  }, 120_000);
});

describe("a template is filled", () => {
  it("with what the print says: values, choices, rows with sums, fixed rows, facts, evidence; the rest of the file stays", async () => {
    const { paragraphs, rows } = await read(
      [
        paragraph("名称：{节目名称} 办公室：{受理办公室} 编号：{申报编号} 单位：{$applicant.name} 提交：{$submittedAt} 方向：{申报方向}"),
        paragraph("舞台：{stage.$boxes} 免费：{是否免费} 合计：{经费合计}万元 第一年：{budget.1.own} 自筹合计：{budget.$sum.own}"),
        table(tableRow("序号", "日期", "座位"), tableRow("{#演出场次}{$row}", "{日期}", "{座位}{/}"), tableRow("完", "", "")),
        table(tableRow("{#年度经费}{行名}", "{自筹}", "{$number}{/年度经费}")),
        paragraph("{#合作单位}"),
        paragraph("{序号}. {单位名称}（{分工}）"),
        paragraph("{/合作单位}"),
        table(tableRow("{#证明材料}{材料名称}", "{文件名}{/证明材料}")),
      ].join(""),
    );
    expect(paragraphs.slice(0, 2)).toEqual([
      `名称：${String(answers["title"])} 办公室：east区文化站 编号：2024-V-0007 单位：夜光剧团 提交：2024-03-01 10:00:00 方向：分会场`,
      "舞台：☑露天　□室内 免费：是 合计：1,200.75万元 第一年：1,200.50 自筹合计：1,200.75",
    ]);
    expect(rows).toEqual([
      ["序号", "日期", "座位"],
      ["1", "2024年5月1日", "1,200"],
      ["完", "", ""],
      ["2023年", "1,200.50", "2024-V-0007"],
      ["2024年", "0.25", "2024-V-0007"],
      ["演出方案", "方案 *1*.pdf"],
    ]);
    expect(paragraphs).toEqual(expect.arrayContaining(["1. 光影社（负责灯光）", "2. 鼓乐团（）"]));
  });

  it("so that HTML, formulas, template marks and XML in answers stand there as they were typed, and characters that XML cannot hold by their code", async () => {
    const nasty = "{#shows}{@raw}{{title}}{/}<w:p><b>&amp;</b>]]>\u0000\u202e=1+1 ${x} $& \ud800\n第二行";
    const file = await fill(templateFile(paragraph("【{title}】") + paragraph("{story}")), { answers: { ...answers, title: nasty, story: "甲\n乙" } });
    const xml = strFromU8(unzipSync(new Uint8Array(file))["word/document.xml"] ?? new Uint8Array());
    const { flow, instructions } = docxText(file);
    expect(flow[0]).toBe("【{#shows}{@raw}{{title}}{/}<w:p><b>&amp;</b>]]>〔U+0000〕〔U+202E〕=1+1 ${x} $& 〔U+D800〕第二行】");
    expect(xml.match(/<w:br\/>/g)?.length).toBeGreaterThanOrEqual(2);
    expect(instructions).toEqual([]);
  });

  it("without what is hidden or not for the reader's eyes", async () => {
    const body = [
      paragraph("馆：{室内场馆名}；手机：{leader.mobile}；姓名：{leader.name}；雨天：{#雨天安排}{备用地点}{/雨天安排}；"),
      table(tableRow("{#shows}{day}", "{seats}{/shows}")),
      paragraph("{budget.$sum.own}"),
    ].join("");
    const hidden = ["/leader/mobile", "/shows/*/seats", "/budget/*/own"];
    const { flow, rows } = await read(body, {
      answers: { ...answers, hall: "旧答案", rains: [{ place: "旧址" }] },
      receipt: undefined as never,
      seesField: (pointer) => !hidden.includes(pointer),
    });
    expect(flow[0]).toBe("馆：；手机：；姓名：𠮷田·买买提；雨天：；");
    expect(rows).toEqual([["2024年5月1日", ""]]);
    expect(flow.join("")).not.toContain("1,200");
  });

  it("and says that it is a copy: where the template says so, else at its end; a draft and an extract say what they are", async () => {
    const end = (await read(paragraph("{title}"))).flow.at(-1);
    expect(end).toContain("编号 2024-V-0007　第 2 次提交");
    expect(end).toContain("可编辑副本，盖章和报送以 PDF 为准");
    const own = (await read(paragraph("{副本说明}") + paragraph("完"))).flow;
    expect([own.length, own.at(-1)]).toEqual([2, "完"]);
    const { receipt: _, ...draft } = aDocument();
    const file = templateFile(paragraph("{title}{申报编号}"));
    const template = { sha256: "0".repeat(64), name: "a.docx", placeholders: await readTemplate(file) };
    expect(docxText(await filledTemplate(draft, template, file)).flow.at(-1)).toContain("草稿：未提交，不作凭证");
  });

  it("without what the writer's computer left in it", async () => {
    const settings = `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r"><w:attachedTemplate r:id="r9"/><w:zoom w:percent="100"/></w:settings>`;
    const file = await fill(
      templateFile(`<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>${paragraph("{title}")}</w:sdtContent></w:sdt>`, {
        "word/settings.xml": strToU8(settings),
        "word/_rels/settings.xml.rels": relationships(relationship("attachedTemplate", "file:///C:/Users/zhang/a.dotx")),
      }),
    );
    const parts = unzipSync(new Uint8Array(file));
    const all = Object.values(parts)
      .map((part) => strFromU8(part))
      .join("");
    expect(all).not.toMatch(/attachedTemplate|zhang|dataBinding/);
    expect(all).toContain("<w:zoom");
  });

  it("leaving as it is written what names nothing", async () => expect((await read(paragraph("{ghost}{#phantom}x{/phantom}"))).flow[0]).toBe("{ghost}"));
});

const typesWithHeader = strToU8(
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`,
);
