import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicationPdf } from "../application/application-pdf.ts";
import { aDocument, answers } from "../application/festival-notice.fixture.ts";
import { aReceipt, aResult, aTable } from "../printed-list/printed-lists.fixture.ts";
import { receiptPdf } from "../printed-list/receipt-pdf.ts";
import { resultPdf } from "../printed-list/result-pdf.ts";
import { tablePdf } from "../printed-list/table-pdf.ts";
import { declareAccessible } from "./declare-accessible.ts";
import { fetchVeraPdf, veraPdf } from "./vera-pdf.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "official-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { receipt: _, ...draft } = aDocument();
const makers = {
  application: () => applicationPdf(aDocument()),
  english: () => applicationPdf(aDocument({ locale: "en" })),
  draft: () => applicationPdf(draft),
  hostile: () => applicationPdf(aDocument({ answers: { ...answers, title: "/Type /Catalog >> endobj stream", story: "<rdf:RDF> /ViewerPreferences << startxref 7 %%EOF" } })),
  table: () => tablePdf(aTable),
  result: () => resultPdf(aResult),
  receipt: () => receiptPdf(aReceipt),
};
const names = Object.keys(makers) as (keyof typeof makers)[];
const fileOf = (name: string) => join(folder, `${name}.pdf`);

/** Judged by others' programs: poppler (pdffonts, pdftotext) and veraPDF. */
describe("official PDFs", () => {
  beforeAll(fetchVeraPdf, 600_000);
  beforeAll(async () => {
    for (const name of names) writeFileSync(fileOf(name), await makers[name]());
  }, 60_000);

  it.each(["2a", "ua1"] as const)(
    "are what they say they are: %s",
    (flavour) => {
      expect(veraPdf(flavour, names.map(fileOf))).toEqual(names.map((name) => `PASS ${fileOf(name)} ${flavour}`));
    },
    180_000,
  );

  it.each(names)("have all fonts embedded, with the characters they stand for: %s", (name) => {
    const fonts = execFileSync("pdffonts", [fileOf(name)], { encoding: "utf8", stdio: "pipe" })
      .trim()
      .split("\n")
      .slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/Identity-H +yes yes yes/);
  });

  it("give each answer to whoever takes the text out", () => {
    const text = execFileSync("pdftotext", ["-raw", fileOf("application"), "-"], { encoding: "utf8", stdio: "pipe" }).replace(/\s/gu, "");
    const leaves = (value: unknown): string[] => (typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : []);
    const typed = leaves(answers).filter((leaf) => !["open", "east", "2024-05-01"].includes(leaf));
    expect(typed.length).toBeGreaterThan(6);
    for (const leaf of typed) for (const line of leaf.replaceAll("\u{20000}", "〔U+20000〕").split("\n")) expect(text).toContain(line.replace(/\s/gu, ""));
  });

  it("are taken as the compiler lays them out, and nothing else", () => {
    for (const wrong of ["", "%PDF-1.7\nstartxref\n5\n%%EOF", "x".repeat(2000)]) expect(() => declareAccessible(Buffer.from(wrong))).toThrow(/The document has no/);
  });
});
