import { beforeAll, describe, expect, it } from "vitest";
import { applicationPdf } from "../application/application-pdf.ts";
import { aDocument, markKey } from "../application/festival-notice.fixture.ts";
import { aMarkKey } from "../mark/mark-keys.fixture.ts";
import { markPath } from "../mark/mark-text.ts";
import { readMark } from "../mark/read-mark.ts";
import { readScan } from "./read-scan.ts";
import { distorted, printed, scannedPdf, type Distortion, type Sheet } from "./paper-scan.ts";

const wanted = new RegExp(markPath);
let sheets: Sheet[] = [];
beforeAll(async () => {
  sheets = await printed(await applicationPdf(aDocument()), 150);
}, 60_000);

/** What each page of a scan says of itself: its page by its mark, or why there is none. */
async function marksOf(scan: readonly Sheet[], quality = 30) {
  const pages = await readScan(scannedPdf(scan, quality), wanted);
  return pages.map(({ texts }) => texts.map((text) => readMark(text, markKey.verifier)).map((mark) => ("refused" in mark ? mark.refused : mark.page)));
}

describe("an application that was printed and scanned at 150 dpi", () => {
  const distortions: Distortion[] = [
    { skew: 3 },
    { skew: -3, noise: 50 },
    { grey: true, noise: 30, seal: true },
    { skew: 2, ink: 0.5, grey: true },
    { skew: 3, blur: 0.7, noise: 20, seal: true },
  ];

  it.each(distortions)(
    "says what every page is: %o",
    async (distortion) => {
      const marks = await marksOf(sheets.map((sheet) => distorted(sheet, distortion)));
      expect(marks).toEqual(sheets.map((_, index) => [index + 1]));
    },
    60_000,
  );

  it("lying on its side or upside down too", async () => {
    const turned = sheets.map((sheet, index) => distorted(sheet, { skew: index % 2 === 0 ? 180 : 178, noise: 20 }));
    expect(await marksOf(turned)).toEqual(sheets.map((_, index) => [index + 1]));
  }, 60_000);

  it("has marks that another platform's key cannot make", async () => {
    const { signer } = aMarkKey();
    const { receipt, ...draft } = aDocument();
    if (!receipt) throw new Error("the document was not submitted");
    const forged = await printed(await applicationPdf({ ...draft, receipt: { ...receipt, signer: { ...signer, keyId: markKey.signer.keyId } } }), 150);
    expect(await marksOf([forged[0] as Sheet, ...sheets.slice(1)])).toEqual(sheets.map((_, index) => [index === 0 ? "forged" : index + 1]));
    // Of a platform that this one knows nothing of it is only some code.
    const foreign = await printed(await applicationPdf({ ...draft, receipt: { ...receipt, signer } }), 150);
    expect(await marksOf(foreign.slice(0, 1))).toEqual([["foreign"]]);
  }, 60_000);
});
