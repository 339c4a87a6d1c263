import { routes } from "@shenbao/contract";
import type { DemoClient } from "./demo-client.ts";

/** Enough for the marks, and no more to be kept than a scanner makes. */
const dpi = 140;
const quality = 50;
/** Where the seal stands on the cover and on the last page, in shares of width and height. */
const seals = { first: { x: 0.64, y: 0.56 }, last: { x: 0.68, y: 0.34 } };

/**
 * The scan of an application as its applicant prints it now, with its marks: stamped on the first and the last page, every sheet a little askew.
 * @param without pages, from 1, that were left on the scanner
 */
export async function exampleScan(client: DemoClient, id: string, name: string, without: readonly number[]): Promise<File> {
  // What draws pages is in memory only where a demonstration is seeded.
  const { discard, distorted, printed, scannedPdf } = await import("@shenbao/documents/paper-scan");
  const sheets = await printed(await client.file(routes.getDocument, { params: { id } }), dpi);
  const last = sheets.length - 1;
  const scanned = sheets.flatMap((sheet, index) => {
    if (without.includes(index + 1)) return [];
    const seal = index === 0 ? seals.first : index === last ? seals.last : false;
    return [distorted(sheet, { skew: index % 2 === 0 ? 0.6 : -0.4, seal })];
  });
  const content = scannedPdf(scanned, quality);
  discard([...sheets, ...scanned]);
  return new File([new Uint8Array(content)], name, { type: "application/pdf" });
}
