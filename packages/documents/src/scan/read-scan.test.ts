import { createCanvas, loadImage } from "@napi-rs/canvas";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";
import { bombPage, endlessTree, hugeJpeg, hugePage, hugePicturePage, hugePng, manyPages, millionPages, programPage, protectedPdf } from "./hostile-scans.fixture.ts";
import { readScan } from "./read-scan.ts";
import { distorted, scannedPdf, type Sheet } from "./paper-scan.ts";
import { ScanRefused } from "./scan-refused.ts";

const wanted = /^MARK:/;

/** An A4 sheet at 200 dpi with lines like writing, and codes of the given texts, each 22 mm wide. */
async function sheetOf(...texts: string[]): Promise<Sheet> {
  const canvas = createCanvas(1654, 2339);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#000";
  for (let line = 0; line < 25; line++) for (let at = 0; at < 60; at++) context.fillRect(240 + at * 20, 300 + line * 70, ((line * 7 + at * 3) % 13) + 3, 26);
  for (const [index, text] of texts.entries()) {
    const { image, error } = await writeBarcode(text, { format: "QRCode", scale: 4, ecLevel: "M" });
    if (!image) throw new Error(error);
    context.drawImage(await loadImage(Buffer.from(await image.arrayBuffer())), 1350 - index * 600, 2060, 174, 174);
  }
  return canvas;
}

const long = (number: number) => `MARK:${number}:${"0123456789ABCDEFGHIJ".repeat(9)}`;
let sheets: Sheet[] = [];
beforeAll(async () => {
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/writer/zxing_writer.wasm")).buffer as ArrayBuffer } });
  sheets = [await sheetOf(long(1)), await sheetOf(long(2), "https://example.org/licence"), await sheetOf("https://example.org/licence"), await sheetOf()];
});

const refusal = (content: Buffer, limits = {}) =>
  readScan(content, wanted, undefined, limits).then(
    (pages) => pages,
    (error: unknown) => (error instanceof ScanRefused ? error.code : error),
  );

describe("reading a scan", () => {
  it("finds the codes of every page, other people's too, and tells how far it is", async () => {
    const done: number[] = [];
    const blank = createCanvas(1654, 2339);
    blank.getContext("2d").fillStyle = "#fff";
    blank.getContext("2d").fillRect(0, 0, 1654, 2339);
    const scan = [...sheets, distorted(blank, { noise: 40 })];
    expect(await readScan(scannedPdf(scan, 60), wanted, (page) => done.push(page))).toEqual([
      { page: 1, look: "picture", texts: [long(1)] },
      { page: 2, look: "picture", texts: expect.arrayContaining([long(2), "https://example.org/licence"]) as unknown },
      { page: 3, look: "picture", texts: ["https://example.org/licence"] },
      { page: 4, look: "picture", texts: [] },
      { page: 5, look: "blank", texts: [] },
    ]);
    expect(done).toEqual([1, 2, 3, 4, 5]);
  }, 60_000);

  it("reads photographs and scanned pictures as the one page they are, whichever way round", async () => {
    const [sheet] = sheets as [Sheet];
    const turned = createCanvas(sheet.height, sheet.width);
    const context = turned.getContext("2d");
    context.translate(0, sheet.width);
    context.rotate(-Math.PI / 2);
    context.drawImage(sheet, 0, 0);
    expect(await readScan(turned.toBuffer("image/jpeg", 70), wanted)).toEqual([{ page: 1, look: "picture", texts: [long(1)] }]);
    expect(await readScan(distorted(sheet, { skew: 4, ink: 0.45, noise: 40 }).toBuffer("image/png"), wanted)).toEqual([{ page: 1, look: "picture", texts: [long(1)] }]);
  }, 60_000);
});

describe("bad input", () => {
  it.each([
    ["nothing", () => Buffer.alloc(0), "empty"],
    ["a program", () => Buffer.from("#!/bin/sh\n"), "kind"],
    ["a PDF with a password", protectedPdf, "encrypted"],
    ["a PDF that ends early", () => scannedPdf([sheets[0] as Sheet], 30).subarray(0, 120), "damaged"],
    ["words after the sign of a PDF", () => Buffer.from("%PDF-1.7 hello"), "damaged"],
    ["a PDF of 301 pages", manyPages, "pages"],
    ["a PNG of 50,000 × 50,000 pixels", hugePng, "picture"],
    ["a JPEG of 50,000 × 50,000 pixels", hugeJpeg, "picture"],
    ["a JPEG that ends early", () => (sheets[0] as Sheet).toBuffer("image/jpeg", 30).subarray(0, 400), "damaged"],
  ])("of %s gets its sentence", async (_, content, code) => expect(await refusal(content())).toBe(code), 60_000);

  it("of a page that cannot be shown is told of that page, and a page tree that lies is read as far as it goes", async () => {
    expect(await refusal(millionPages())).toEqual([{ page: 1, look: "blank", texts: [] }]);
    expect(await refusal(endlessTree(), { patience: 8_000 })).toSatisfy((outcome) => outcome === "damaged" || outcome === "time" || Array.isArray(outcome));
    for (const content of [hugePicturePage(), hugePage()]) expect(await refusal(content)).toEqual([{ page: 1, look: expect.stringMatching(/broken|blank/) as unknown, texts: [] }]);
    expect(await refusal(programPage())).toEqual([{ page: 1, look: "blank", texts: [] }]);
  }, 90_000);

  it("that grows in memory or never ends is stopped, with its sentence", async () => {
    expect(await refusal(bombPage(), { resident: 500 })).toBe("memory");
    expect(await refusal(scannedPdf(sheets, 60), { patience: 50 })).toBe("time");
  }, 120_000);
});
