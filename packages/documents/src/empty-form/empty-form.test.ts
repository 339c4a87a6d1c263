import { readdirSync, readFileSync } from "node:fs";
import { assembleDefinition, fieldsOf, type Form, type NoticeDefinition } from "@shenbao/engine";
import { describe, expect, it } from "vitest";
import { aDocument } from "../application/festival-notice.fixture.ts";
import { docxText } from "../word/docx-text.fixture.ts";
import { emptyFormDocx } from "./empty-form-docx.ts";

const { definition: festival } = aDocument();
const venue = festival.forms["venue"] ?? expect.fail("no form");

const read = async (form: Form, locale: "zh-CN" | "en" = "zh-CN") => docxText(await emptyFormDocx({ definition: { ...festival, forms: { venue: form } }, form: "venue", locale }));
const made = read(venue);

describe("an empty form as Word", () => {
  it("has a line on the cover for what names the application, and the title before", async () => {
    const { paragraphs, rows } = await made;
    expect(paragraphs.slice(0, 3)).toEqual(["街头艺术节通知", "街头艺术节申请表（分会场）", "文化局"]);
    expect(rows[0]).toEqual(["项目名称：", ""]);
  });

  it.each([
    ["a short text with its limit, marked as required", ["*节目名称\n（不超过60字）", ""]],
    ["a choice after □", ["舞台类型", "□露天　　□室内"]],
    ["what is shown by a condition with it, yes or no beside", ["室内场馆名\n（不超过40字；仅在「舞台类型」为“室内”时填写）", "", "是否免费", "□是　　□否"]],
    ["a group over its fields", ["联系方式"]],
    ["two short places side by side", ["姓名\n（不超过40字）", "", "手机", ""]],
    ["what is calculated", ["经费合计（万元）\n（按公式计算）", ""]],
    ["the head of a table with units and limits", ["项目", "自筹（万元）", "备注（不超过60字）"]],
    ["its named rows", ["2023年", "", ""]],
    ["its sums", ["合计", "", "—"]],
    ["numbered rows with the frame of a date", ["1", "　　　　年　　月　　日", ""]],
    ["the fields of a card", ["分工\n（不超过500字）", ""]],
  ])("prints %s", async (_, row) => expect((await made).rows).toContainEqual(row));

  it("says of tables and cards when and how many, of evidence whether, how many and what", async () => {
    const { paragraphs } = await made;
    expect(paragraphs).toEqual(expect.arrayContaining(["雨天安排", "仅在「是否免费」为“否”时填写；行数不够可自行增加", "合作单位", "不止一组的，复制下表填写"]));
    expect(paragraphs).toContain("演出方案（必须提供；1至3份；PDF）");
    expect(paragraphs).toContain("场地租约（「舞台类型」为“室内”时必须提供；1份；PDF）");
    expect(paragraphs).toContain("盖章扫描件（提交之后上传；1份；PDF）");
    expect(paragraphs.slice(-3)).toEqual(["法定代表人（签字）：", "申报单位（盖章）：", "年　　月　　日"]);
  });

  it("speaks English", async () => {
    const { paragraphs, rows } = await read(venue, "en");
    expect(paragraphs).toContain("Street festival (venues)");
    expect(rows.flat()).toContain("□ yes    □ no");
  });

  it("has no cover and no seal where nobody applies with it", async () => {
    const { paragraphs, rows } = docxText(await emptyFormDocx({ definition: { ...festival, tracks: [] }, form: "venue", locale: "zh-CN" }));
    expect(paragraphs[0]).toBe("街头艺术节申请表（分会场）");
    expect(rows[0]).not.toContain("项目名称：");
    expect(paragraphs).not.toContain("申报单位（盖章）：");
  });

  it("follows what the notice says of print and paper", async () => {
    const print = {
      coverLines: ["applicant" as const, "number" as const],
      parts: ["form" as const, "commitment" as const],
      seal: "signature" as const,
      paper: { copies: 2, to: { "zh-CN": "东街1号", en: "1" } },
    };
    const form: Form = { ...venue, print: { coverFields: ["/total"] } };
    const { paragraphs, rows } = docxText(await emptyFormDocx({ definition: { ...festival, print, forms: { venue: form } }, form: "venue", locale: "zh-CN" }));
    expect(rows.slice(0, 3).map(([label]) => label)).toEqual(["申报单位：", "经费合计（万元）：", "填报日期："]);
    expect(paragraphs.slice(-4)).toEqual(["法定代表人（签字）：", "年　　月　　日", "纸质申报书一式2份。", "交到：东街1号"]);
    expect(paragraphs.join()).not.toContain("演出方案");
  });

  it("keeps text as text, and leaves out only what XML cannot hold", async () => {
    const hostile = '=cmd|"/c calc"!A1 { PAGE } <w:br/> &amp; ]]> _x0041_ 𠮷 \\u0000\u0000\u000b\ud800\ufffe HYPERLINK "x"';
    const schema = structuredClone(venue.schema) as { properties: Record<string, { title: string }> };
    (schema.properties["title"] as { title: string }).title = hostile;
    const text = await read({ ...venue, schema: schema as Form["schema"], title: { "zh-CN": hostile, en: hostile } });
    const kept = '=cmd|"/c calc"!A1 { PAGE } <w:br/> &amp; ]]> _x0041_ 𠮷 \\u0000 HYPERLINK "x"';
    expect(text.rows.some(([label]) => label === `*${kept}\n（不超过60字）`)).toBe(true);
    expect(text.paragraphs.join("")).toContain(kept);
    expect(text.instructions).toEqual([]);
  });

  it("of a form that is not there is an error", async () => {
    await expect(emptyFormDocx({ definition: festival, form: "toString", locale: "zh-CN" })).rejects.toThrow("has no form");
  });
});

const root = new URL("../../../../schemas/notices/", import.meta.url);
const notices = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(notices.map(({ name }) => name))("the empty forms of %s", (id) => {
  const folder = new URL(`${id}/`, root);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  const definition = assembleDefinition(Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8")) as unknown]))) as NoticeDefinition;

  it.each(Object.keys(definition.forms))("hold every field, column, choice and row of %s", async (name) => {
    const form = definition.forms[name] ?? expect.fail();
    const { paragraphs, rows } = docxText(await emptyFormDocx({ definition, form: name, locale: "zh-CN" }));
    const whole = [...paragraphs, ...rows.flat()].join("\n");
    for (const field of fieldsOf(form, definition.year)) {
      const titles = [field, ...(field.columns ?? [])].flatMap(({ title, choices }) => [title, ...(choices ?? []).map((choice) => choice.title)]);
      for (const title of [...titles, ...(field.rowLabels ?? [])]) expect(whole).toContain(title["zh-CN"]);
    }
  });
});
