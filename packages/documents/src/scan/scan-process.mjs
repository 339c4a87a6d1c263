// @ts-check
// A process of its own for one file of a scan: what reading it costs, and what goes wrong in it, ends with it.
// Plain JavaScript, since it is started as it stands, next to a bundled server too. Speaks with read-scan.ts over IPC.
import { setPriority } from "node:os";
import { openScan } from "./reading/open-scan.mjs";
import { ScanRefusal } from "./reading/scan-refusal.mjs";

// Whoever fills in a form now comes first.
setPriority(10);

process.once("message", async (/** @type {import("./scan-reading.ts").ScanOrder} */ { content, wanted }) => {
  /** @type {import("./scan-reading.ts").ScanOutcome} */
  let outcome;
  try {
    outcome = { pages: await openScan(new Uint8Array(content), new RegExp(wanted), (progress) => process.send?.({ progress })) };
  } catch (error) {
    outcome = error instanceof ScanRefusal ? { refusal: { code: error.code, params: error.params } } : { failure: error instanceof Error ? String(error.stack) : String(error) };
  }
  process.send?.(outcome);
});
// Ctrl-C reaches the whole group of processes: what the server still finishes is finished here too.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));
