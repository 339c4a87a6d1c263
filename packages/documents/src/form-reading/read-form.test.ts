import { expect, test } from "vitest";
import { documentOf, docxOf } from "./hostile-files.fixture.ts";
import { openInProcess } from "./open-in-process.ts";
import { fixture } from "./fixture.fixture.ts";
import { linesOf } from "./read-fixture.fixture.ts";
import { readForm } from "./read-form.ts";
import { ReadingRefused } from "./reading-refused.ts";

const codeOf = (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => "read",
    (error: unknown) => (error instanceof ReadingRefused ? error.code : error),
  );
const large = () => docxOf(documentOf("<w:p><w:r/></w:p>".repeat(19_000)));

test("a file is read in a process of its own, and called by its name where it has no title", async () => {
  const { form } = await readForm({ content: fixture("budget.xlsx"), name: "经费预算.2023.xlsx", year: 2023 });
  expect(form.title["zh-CN"]).toBe("经费预算.2023");
  expect(linesOf(form)).toContain("  projectName: text 项目名称");
}, 30_000);

test("what takes too long or too much memory is ended, with a sentence; the next file is read", async () => {
  expect(await codeOf(openInProcess(fixture("company.docx"), { patience: 5 }))).toBe("time");
  expect(await codeOf(openInProcess(large(), { memory: 6 }))).toBe("memory");
  expect(await codeOf(openInProcess(Buffer.from("PK\u0003\u0004")))).toBe("damaged");
  expect(await codeOf(openInProcess(large()))).toBe("read");
}, 60_000);

test("two are read at a time, some wait, more are told to come again", async () => {
  const outcomes = await Promise.all(Array.from({ length: 15 }, () => codeOf(openInProcess(Buffer.from("%PDF-1.7")))));
  expect(outcomes.filter((one) => one === "pdf")).toHaveLength(12);
  expect(outcomes.filter((one) => one === "busy")).toHaveLength(3);
  expect(await codeOf(openInProcess(Buffer.from("%PDF-1.7")))).toBe("pdf");
}, 60_000);

test("a file without anything to fill in is refused, and one with too much", async () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  expect(await codeOf(readForm({ content: docxOf(documentOf(paragraph("关于印发办法的通知。"))), name: "a.docx", year: null }))).toBe("nothing-to-fill");
  const many = `<w:tbl>${Array.from({ length: 700 }, (_, n) => `<w:tr><w:tc>${paragraph(`栏目${n}`)}</w:tc><w:tc><w:p/></w:tc></w:tr>`).join("")}</w:tbl>`;
  expect(await codeOf(readForm({ content: docxOf(documentOf(many)), name: "a.docx", year: null }))).toBe("too-many-fields");
}, 30_000);
