// @ts-check
// A process of its own for typst: its fonts and layout memory stay out of the server's, and a crash of native code ends only this.
// Plain JavaScript, since it is started as it stands, next to a bundled server too. Speaks with typst-compiler.ts over IPC.
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** How many documents a remembered piece of layout outlives without being used. */
const memory = 1;

const compiler = NodeCompiler.create({ workspace: "/nonexistent", fontArgs: [{ fontPaths: process.argv.slice(2) }] });

/** @param {{ id: number, source: string, inputs: Record<string, string>, created: number }} order */
function compile({ source, inputs, created }) {
  const outcome = compiler.compile({ mainFileContent: source, inputs });
  const compiled = outcome.result;
  if (!compiled) throw new Error(JSON.stringify(outcome.takeDiagnostics()?.shortDiagnostics ?? []));
  const pdf = compiler.pdf(compiled, { pdfStandard: "ua-1", creationTimestamp: created });
  compiler.evictCache(memory);
  return pdf;
}

process.on("message", (/** @type {Parameters<typeof compile>[0]} */ order) => {
  try {
    process.send?.({ id: order.id, pdf: compile(order) });
  } catch (error) {
    process.send?.({ id: order.id, error: error instanceof Error ? error.message : String(error) });
  }
});
// Ctrl-C reaches the whole group of processes: what the server still finishes is finished here too.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));
