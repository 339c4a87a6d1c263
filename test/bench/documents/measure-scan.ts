import { applicationPdf } from "../../../packages/documents/src/application/application-pdf.ts";
import { aDocument } from "../../../packages/documents/src/application/festival-notice.fixture.ts";
import { markPath } from "../../../packages/documents/src/mark/mark-text.ts";
import { readScan } from "../../../packages/documents/src/scan/read-scan.ts";
import { distorted, printed, scannedPdf, type Sheet } from "@shenbao/documents/paper-scan";
import { stopTypst } from "../../../packages/documents/src/typesetting/typst-compiler.ts";

/** Seconds that twelve pages may take. */
const most = 15;
const pages = 12;
const runs = 3;

let failed = false;
for (const dpi of [150, 300]) {
  const sheets = await printed(await applicationPdf(aDocument()), dpi);
  const scan = Array.from({ length: pages }, (_, index) => distorted(sheets[index % sheets.length] as Sheet, { skew: 3, noise: 30, grey: true, seal: true }));
  const content = scannedPdf(scan, 30);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    const read = await readScan(content, new RegExp(markPath));
    times.push((performance.now() - begun) / 1000);
    if (read.some(({ texts }) => texts.length !== 1)) throw new Error("a page was not read");
  }
  const median = times.sort((one, other) => one - other)[1] ?? 0;
  console.log(`a scan of ${pages} pages at ${dpi} dpi, grey, 3° askew: ${median.toFixed(1)} s (at most ${most} s), the start of its process in it`);
  failed ||= median > most;
}
stopTypst();
process.exit(failed ? 1 : 0);
