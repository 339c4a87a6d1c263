// @ts-check
// A process of its own for typst: its fonts and layout memory stay out of the server's, and a crash of native code ends only this.
// Plain JavaScript, since it is started as it stands, next to a bundled server too. Speaks with typst-compiler.ts over IPC.
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { qrPicture } from "./qr-picture.mjs";

/** How many documents a remembered piece of layout outlives without being used: none, since the next is another application. */
const memory = 0;

const compiler = NodeCompiler.create({ workspace: "/nonexistent", fontArgs: [{ fontPaths: process.argv.slice(2) }] });

/**
 * With `count` only the number of pages comes back, with `find` what its labelled metadata say; `marks` are drawn, one a page.
 * @typedef {{ id: number, source: string, inputs: Record<string, string>, created: number, count: boolean, find?: string, marks?: { start: string, payload: string }[] }} Order
 * @param {Order} order
 */
function compile({ source, inputs, created, count, find, marks = [] }) {
  const outcome = compiler.compile({ mainFileContent: source, inputs: { ...inputs, marks: JSON.stringify(marks.map(qrPicture)) } });
  const compiled = outcome.result;
  if (!compiled) throw new Error(JSON.stringify(outcome.takeDiagnostics()?.shortDiagnostics ?? []));
  if (count) return { pages: compiled.numOfPages };
  if (find !== undefined) return { found: compiler.query(compiled, { selector: find }).map((/** @type {{ value: unknown }} */ { value }) => value) };
  const pdf = compiler.pdf(compiled, { pdfStandard: "a-2a", creationTimestamp: created });
  compiler.evictCache(memory);
  return { pdf };
}

process.on("message", (/** @type {Order} */ order) => {
  try {
    process.send?.({ id: order.id, ...compile(order) });
  } catch (error) {
    process.send?.({ id: order.id, error: error instanceof Error ? error.message : String(error) });
  }
});
// Ctrl-C reaches the whole group of processes: what the server still finishes is finished here too.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));
