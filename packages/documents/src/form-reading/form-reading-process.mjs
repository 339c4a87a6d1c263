// @ts-check
// A process of its own for one file of somebody else's: what opening it costs, and what goes wrong in it, ends with it.
// Plain JavaScript, since it is started as it stands, next to a bundled server too. Speaks with open-in-process.ts over IPC.
import { openCells, openFile } from "./opening/open-file.mjs";
import { ReadingRefusal } from "./opening/reading-refusal.mjs";

process.once("message", async (/** @type {import("./open-in-process.ts").Order} */ { content, as }) => {
  /** @type {import("./open-in-process.ts").Outcome} */
  let outcome;
  try {
    outcome = as === "form" ? { file: await openFile(Buffer.from(content)) } : { sheets: await openCells(Buffer.from(content)) };
  } catch (error) {
    outcome = error instanceof ReadingRefusal ? { refusal: { code: error.code, params: error.params } } : { failure: error instanceof Error ? String(error.stack) : String(error) };
  }
  process.send?.(outcome);
});
// Ctrl-C reaches the whole group of processes: what the server still finishes is finished here too.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));
