import fc from "fast-check";
import { expect, test } from "vitest";
import { docxOf, documentOf, hostileFiles, xlsxOf } from "../hostile-files.fixture.ts";
import { fixture } from "../fixture.fixture.ts";
import { errorsIn } from "../read-fixture.fixture.ts";
import { ReadingRefused } from "../reading-refused.ts";
import { understand } from "../understanding/understand.ts";
import { openFile } from "./open-file.mjs";
import { ReadingRefusal } from "./reading-refusal.mjs";

test.each(hostileFiles)(
  "%s is refused: %s",
  async (_what, code, make) => {
    const refusal = await openFile(make()).then(
      () => "read",
      (error: unknown) => (error instanceof ReadingRefusal ? error.code : error),
    );
    expect(refusal).toBe(code);
  },
  30_000,
);

test("what a file is comes from what it holds, and what it links to is neither followed nor kept", async () => {
  const link = `<Relationships><Relationship Id="a" Type="x/attachedTemplate" Target="http://example.com/evil.dotm" TargetMode="External"/></Relationships>`;
  const text = `<w:p><w:r><w:t>项目名称：</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>`;
  const opened = await openFile(docxOf(documentOf(text), { "word/_rels/document.xml.rels": Buffer.from(link), "word/embeddings/a.bin": Buffer.from("x") }));
  expect(opened).toMatchObject({ kind: "docx", blocks: [{ text: "项目名称：" }] });
  expect(opened.ignored).toEqual([
    { kind: "external", count: 1, words: [] },
    { kind: "deleted-text", count: 1, words: [] },
    { kind: "hidden-text", count: 1, words: ["藏"] },
    { kind: "embedded", count: 1, words: [] },
  ]);
});

test("merged cells of a sheet are one, in a sheet that begins anywhere", async () => {
  const data = `<row r="3"><c r="B3" t="inlineStr"><is><t>甲</t></is></c><c r="D3" t="inlineStr"><is><t>乙</t></is></c></row></sheetData><mergeCells><mergeCell ref="B3:C4"/><mergeCell ref="C4:D5"/></mergeCells><sheetData>`;
  const { blocks } = await openFile(xlsxOf(data));
  expect(blocks).toMatchObject([
    {
      cells: [
        { row: 2, column: 1, rows: 2, columns: 2 },
        { row: 2, column: 3 },
      ],
    },
  ]);
});

/** Reads as the product does; only a refusal is no bug. Gives what came of it. */
async function readAnything(content: Buffer): Promise<string> {
  try {
    const { counts, form } = understand(await openFile(content), { title: "表", year: null });
    expect(counts.used + counts.leftOut + counts.blank).toBe(counts.read);
    expect(errorsIn(form)).toEqual([]);
    return "read";
  } catch (error) {
    if (!(error instanceof ReadingRefusal || error instanceof ReadingRefused)) throw error;
    return error.code;
  }
}

test("random bytes, and files with random bytes changed, give a form or a refusal", async () => {
  const names = ["company.docx", "figures.docx", "evidence.docx", "basics.xlsx", "budget.xlsx"];
  const files = names.map(fixture);
  const outcomes = new Map<string, number>();
  const changes = fc.array(fc.tuple(fc.integer({ min: 4, max: 60_000 }), fc.nat(255)), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.nat(files.length - 1), changes, fc.integer({ min: 1, max: 400 }), async (which, bytes, share) => {
      const content = Buffer.from(files[which] as Buffer);
      for (const [at, byte] of bytes) content[at % content.length] = byte;
      const outcome = await readAnything(share < 100 ? content.subarray(0, Math.floor((share / 100) * content.length)) : content);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }),
    { numRuns: 100 },
  );
  // Both happen, or nothing was tried.
  expect([...outcomes.keys()]).toEqual(expect.arrayContaining(["read", "damaged"]));
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => void (await readAnything(Buffer.concat([Buffer.from("PK"), bytes])))),
    { numRuns: 100 },
  );
}, 60_000);

test("random changes of the XML itself give a form or a refusal", async () => {
  const tag = fc.constantFrom("w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:tcPr", "w:sdt", "w:sdtContent", "w:pPr", "w:rPr", "w:ffData");
  const leaf = fc.constantFrom(
    '<w:gridSpan w:val="2"/>',
    '<w:vMerge w:val="restart"/>',
    "<w:vMerge/>",
    "<w:t>项目名称：____</w:t>",
    "<w:t>□是 □否</w:t>",
    "<w:t>营业收入（万元）</w:t>",
    "<w:br/>",
    '<w:sym w:char="F0A8"/>',
    '<w:trHeight w:val="-1"/>',
    "<w:numPr><w:ilvl/></w:numPr>",
  );
  const xml = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 7, withCrossShrink: true },
      leaf,
      fc.tuple(tag, fc.array(tie("node"), { maxLength: 4 })).map(([name, children]) => `<${name}>${children.join("")}</${name}>`),
    ),
  })).node;
  await fc.assert(
    fc.asyncProperty(fc.array(xml, { maxLength: 8 }), async (nodes) => void (await readAnything(docxOf(documentOf(nodes.join("")))))),
    { numRuns: 80 },
  );
}, 60_000);
