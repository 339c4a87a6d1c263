import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicationPdf } from "../application/application-pdf.ts";
import { aDocument } from "../application/festival-notice.fixture.ts";
import { pdfText } from "../application/pdf-text.fixture.ts";
import { applicationSealPlace } from "../application/seal-place.ts";
import { issueSealKey, newAuthority, type SealKey } from "./certificates.ts";
import { fetchVeraPdf, veraPdf } from "../typesetting/vera-pdf.fixture.ts";
import { readSeal } from "./read-seal.ts";
import { sealAppearance } from "./seal-appearance.ts";
import { sealPdf, type SealPlacement } from "./seal-pdf.ts";

const at = Date.UTC(2024, 2, 10);
const folder = mkdtempSync(join(tmpdir(), "shenbao-seal-"));
const { definition } = aDocument();
const document = aDocument({ definition: { ...definition, print: { seal: "electronic" } } });

/** What poppler, which did not make the seal, says of a file. */
function pdfsig(pdf: Buffer): string {
  const file = join(folder, "a.pdf");
  writeFileSync(file, pdf);
  // Without a certificate store it does not ask who vouches; that is `readSeal`'s.
  return execFileSync("pdfsig", ["-nocert", file], { encoding: "utf8" });
}

function flipped(file: Buffer, at: number): Buffer {
  const changed = Buffer.from(file);
  changed[at] = (file[at] ?? 0) ^ 1;
  return changed;
}

describe("an electronic seal", () => {
  beforeAll(fetchVeraPdf, 600_000);
  let authority: SealKey;
  let key: SealKey;
  let pdf: Buffer;
  let sealed: Buffer;
  let place: SealPlacement;
  const seal = async (own: SealKey, by: SealKey) =>
    sealPdf(pdf, {
      key: own,
      authority: by.certificate,
      name: "夜光剧团",
      reason: "对申报书内容的真实性负责",
      at,
      place,
      appearance: await sealAppearance({ name: "夜光剧团有限责任公司", kind: "电子签章", day: "2024-03-10", lang: "zh", at }),
    });
  beforeAll(async () => {
    authority = await newAuthority({ name: "签章证书" }, at);
    key = await issueSealKey(authority, { name: "夜光剧团", identifier: "troupe" }, at);
    pdf = await applicationPdf(document);
    place = await applicationSealPlace(document);
    sealed = await seal(key, authority);
  }, 30_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is a PAdES signature over the whole file, as another program finds", () => {
    const said = pdfsig(sealed);
    expect(said).toContain("Signature Validation: Signature is Valid.");
    expect(said).toContain("Total document signed");
    expect(said).toContain("Signature Type: ETSI.CAdES.detached");
    expect(said).toContain("Signing Hash Algorithm: SHA-256");
    expect(said).toContain("Signer Certificate Common Name: 夜光剧团");
    expect(said.match(/Signature #/g)).toHaveLength(1);
  });

  it("leaves the bytes that were sealed as they were, and tells who sealed them", async () => {
    expect(sealed.subarray(0, pdf.length).equals(pdf)).toBe(true);
    expect(await readSeal(sealed, [authority.certificate])).toEqual({
      state: "sound",
      by: { name: "夜光剧团", identifier: "troupe", fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
    expect(await readSeal(pdf, [authority.certificate])).toEqual({ state: "none", by: null });
  });

  it("is seen at its place on the page, over the words that name it, and adds no other words", async () => {
    const opened = await getDocument({ data: new Uint8Array(sealed) }).promise;
    expect(opened.numPages).toBe(place.page);
    const page = await opened.getPage(place.page);
    const [annotation] = (await page.getAnnotations()) as { subtype: string; fieldType: string; rect: number[] }[];
    expect(annotation).toMatchObject({ subtype: "Widget", fieldType: "Sig" });
    const [left = 0, bottom = 0, right = 0, top = 0] = annotation?.rect ?? [];
    expect([right - left, top - bottom].map(Math.round)).toEqual([119, 119]);
    const words = (await page.getTextContent()).items.find((item) => "str" in item && item.str.includes("电子签章）"));
    const [x = 0, y = 0] = words && "transform" in words ? (words.transform as number[]).slice(4) : [];
    expect(x > left - 80 && x < right && y > bottom && y < top).toBe(true);
    await opened.loadingTask.destroy();
    expect((await pdfText(sealed)).join("")).toBe((await pdfText(pdf)).join(""));
  });

  it("leaves the paper what it was to an archive: PDF/A-2a", () => {
    const file = join(folder, "sealed.pdf");
    writeFileSync(file, sealed);
    expect(veraPdf("2a", [file])).toEqual([`PASS ${file} 2a`]);
  }, 180_000);

  it.each<[string, (file: Buffer) => Buffer]>([
    ["a byte of a page", (file) => flipped(file, 5000)],
    ["a byte of what was appended", (file) => flipped(file, file.length - 400)],
    ["something appended", (file) => Buffer.concat([file, Buffer.from("\n% more\n%%EOF\n")])],
    ["its own signature", (file) => Buffer.from(file).fill(0x30, file.lastIndexOf("/Contents <") + 200, file.lastIndexOf("/Contents <") + 260)],
    [
      "the range that it covers",
      (file) =>
        Buffer.from(
          file.toString("latin1").replace(/(\/ByteRange \[0 )(\d)/, (_, before: string, digit: string) => before + ((Number(digit) + 1) % 10)),
          "latin1",
        ),
    ],
    ["its end", (file) => file.subarray(0, -10)],
  ])("does not hold where somebody changed %s", async (_, change) => {
    expect((await readSeal(change(sealed), [authority.certificate])).state).not.toBe("sound");
  });

  it("counts only where a trusted authority vouches, which is no seal itself", async () => {
    const other = await newAuthority({ name: "签章证书" }, at);
    expect((await readSeal(await seal(await issueSealKey(other, { name: "夜光剧团", identifier: "troupe" }, at), other), [authority.certificate])).state).toBe("unknown");
    // With the certificate of the real one beside it.
    expect((await readSeal(await seal(await issueSealKey(other, { name: "夜光剧团", identifier: "troupe" }, at), authority), [authority.certificate])).state).toBe("unknown");
    expect((await readSeal(await seal(authority, authority), [authority.certificate])).state).toBe("unknown");
  });
});
