import { strToU8, zipSync, type Zippable } from "fflate";
import { fixture } from "./fixture.fixture.ts";

const types = (main: string, more = "") =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main.split("|")[0]}" ContentType="${main.split("|")[1]}"/>${more}</Types>`;
const rels = (target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;

const wordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const excelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** A .docx of this XML, with other parts. */
export function docxOf(document: string | Uint8Array, more: Zippable = {}, contentType = wordMain): Buffer {
  const content = typeof document === "string" ? strToU8(document) : document;
  return Buffer.from(
    zipSync(
      { "[Content_Types].xml": strToU8(types(`word/document.xml|${contentType}`)), "_rels/.rels": strToU8(rels("word/document.xml")), "word/document.xml": content, ...more },
      { level: 6 },
    ),
  );
}

/** The document of a body. */
export const documentOf = (body: string): string => `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

/** An .xlsx of one sheet with this data. */
export function xlsxOf(sheetData: string, more: Zippable = {}, contentType = excelMain): Buffer {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`;
  const workbook = `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`;
  const sheetRels = rels("worksheets/sheet1.xml").replace('/officeDocument"', '/worksheet"');
  return Buffer.from(
    zipSync(
      {
        "[Content_Types].xml": strToU8(types(`xl/workbook.xml|${contentType}`)),
        "_rels/.rels": strToU8(rels("xl/workbook.xml")),
        "xl/workbook.xml": strToU8(workbook),
        "xl/_rels/workbook.xml.rels": strToU8(sheetRels),
        "xl/worksheets/sheet1.xml": strToU8(sheet),
        ...more,
      },
      { level: 6 },
    ),
  );
}

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const paragraph = `<w:p><w:r><w:t>项目名称：</w:t></w:r></w:p>`;

/** Changes a number that a zip's table of contents says of its first entry of a name. */
function lying(zip: Buffer, name: string, offset: number, value: number): Buffer {
  const made = Buffer.from(zip);
  for (let at = made.indexOf("PK\x01\x02", 0, "latin1"); at >= 0; at = made.indexOf("PK\x01\x02", at + 4, "latin1"))
    if (made.toString("utf8", at + 46, at + 46 + made.readUInt16LE(at + 28)) === name) made.writeUInt32LE(value, at + offset);
  return made;
}

const zeros = (size: number) => new Uint8Array(size).fill(32);

/** Files that are refused, with the code of the sentence that each gets. */
export const hostileFiles: readonly [what: string, code: string, make: () => Buffer][] = [
  ["nothing", "empty", () => Buffer.alloc(0)],
  ["a text with the name of a Word file", "not-office", () => Buffer.from("这只是文字，不是文档")],
  ["a PDF", "pdf", () => Buffer.from("%PDF-1.7\n1 0 obj\n")],
  ["a renamed .doc, or one with a password", "old-or-protected", () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2048)])],
  ["a file of 11 MB", "too-large", () => Buffer.alloc(11_000_000, "PK")],
  ["a zip that is no office file", "not-office", () => Buffer.from(zipSync({ "a.txt": strToU8("a") }))],
  ["a zip within a zip", "not-office", () => Buffer.from(zipSync({ "inner.docx": new Uint8Array(fixture("company.docx")) }))],
  ["a file cut in the middle", "damaged", () => fixture("company.docx").subarray(0, 5000)],
  ["an empty zip", "not-office", () => Buffer.from(zipSync({}))],
  ["a .docm", "macros", () => docxOf(documentOf(paragraph), {}, "application/vnd.ms-word.document.macroEnabled.main+xml")],
  ["an .xlsm", "macros", () => xlsxOf("", {}, "application/vnd.ms-excel.sheet.macroEnabled.main+xml")],
  ["macros in what calls itself a .docx", "macros", () => docxOf(documentOf(paragraph), { "word/vbaProject.bin": zeros(100) })],
  ["macros under another case", "macros", () => docxOf(documentOf(paragraph), { "word/VBAPROJECT.BIN": zeros(100) })],
  ["an .xlsb", "binary-workbook", () => xlsxOf("", {}, "application/vnd.ms-excel.sheet.binary.main")],
  ["an external entity", "doctype", () => docxOf(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${documentOf(`<w:p><w:r><w:t>&x;</w:t></w:r></w:p>`)}`)],
  ["entities that multiply", "doctype", () => docxOf(`<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${documentOf("&b;")}`)],
  ["an entity that nobody declared", "damaged", () => docxOf(documentOf("&x;"))],
  [
    "a document type in the styles of a workbook",
    "damaged",
    () => xlsxOf("", { "xl/styles.xml": strToU8("<!DOCTYPE a><styleSheet/>"), "xl/_rels/workbook.xml.rels": strToU8("<Relationships><") }),
  ],
  ["XML of depth 100,000", "depth", () => docxOf(documentOf("<w:p>".repeat(100_000) + "</w:p>".repeat(100_000)))],
  ["tables in tables", "nesting", () => docxOf(documentOf("<w:tbl><w:tr><w:tc>".repeat(6) + "</w:tc></w:tr></w:tbl>".repeat(6)))],
  ["UTF-16", "damaged", () => docxOf(new Uint8Array(Buffer.from(`\ufeff${documentOf(paragraph)}`, "utf16le")))],
  ["a bomb that says what it is", "bomb", () => docxOf(zeros(21_000_000))],
  ["a bomb that says it is small", "damaged", () => lying(docxOf(zeros(2_000_000)), "word/document.xml", 24, 100_000)],
  ["a bomb beside the text", "bomb", () => docxOf(documentOf(paragraph), { "word/media/image1.png": zeros(21_000_000) })],
  ["5 GB by its own account", "bomb", () => lying(docxOf(documentOf(paragraph), { "word/media/image1.png": zeros(100) }), "word/media/image1.png", 24, 0xfffffff0)],
  ["3,000 parts", "entries", () => docxOf(documentOf(paragraph), Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`word/media/${n}.png`, zeros(1)])))],
  ["one part under two names that Windows takes for one", "damaged", () => docxOf(documentOf(paragraph), { "WORD/document.xml": strToU8(documentOf("")) })],
  ["10,000 columns in a table", "columns", () => docxOf(documentOf(`<w:tbl><w:tr>${cell("a").repeat(10_000)}</w:tr></w:tbl>`))],
  ["a cell over 2,000,000,000 columns", "columns", () => docxOf(documentOf(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`))],
  ["100,000 rows in a table", "rows", () => docxOf(documentOf(`<w:tbl>${"<w:tr/>".repeat(100_000)}</w:tbl>`))],
  ["10,000 columns in a sheet", "columns", () => xlsxOf(`<row r="1">${inline("a").repeat(10_000)}</row>`)],
  ["100,000 rows in a sheet", "rows", () => xlsxOf(`<row>${inline("a")}</row>`.repeat(100_000))],
  ["50,000 cells in a sheet", "cells", () => xlsxOf(`<row>${inline("a").repeat(50)}</row>`.repeat(1000))],
  ["a cell of 100,000 characters", "words", () => xlsxOf(`<row>${inline("字".repeat(100_000))}</row>`)],
  ["600,000 empty elements", "elements", () => docxOf(documentOf("<w:p/>".repeat(600_000)))],
  ["an element with 10,000 attributes", "elements", () => docxOf(documentOf(`<w:p ${Array.from({ length: 10_000 }, (_, n) => `a${n}=""`).join(" ")}/>`))],
];
