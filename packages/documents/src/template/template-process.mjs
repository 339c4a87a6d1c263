// @ts-check
// A process of its own for one Word file of somebody else's: what reading and filling it costs, and what goes wrong in it, ends with it.
// Plain JavaScript, since it is started as it stands, next to a bundled server too. Speaks with template-in-process.ts over IPC.
import { ReadingRefusal } from "../form-reading/opening/reading-refusal.mjs";
import { fillTemplate, readTemplate } from "./fill-template.mjs";
import { TemplateRefusal } from "./template-refusal.mjs";

process.once("message", async (/** @type {import("./template-in-process.ts").Order} */ { content, scope }) => {
  /** @type {import("./template-in-process.ts").Outcome} */
  let outcome;
  try {
    const file = Buffer.from(content);
    outcome = scope === null ? { placeholders: await readTemplate(file) } : { file: await fillTemplate(file, scope) };
  } catch (error) {
    const refused = error instanceof ReadingRefusal || error instanceof TemplateRefusal;
    outcome = refused ? { refusal: { code: error.code, params: error.params } } : { failure: error instanceof Error ? String(error.stack) : String(error) };
  }
  process.send?.(outcome);
});
// Ctrl-C reaches the whole group of processes: what the server still finishes is finished here too.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));
