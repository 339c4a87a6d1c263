import { dirname } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fontFiles } from "./typst-fonts.ts";

let compiler: NodeCompiler | undefined;

/** How many compilations a remembered piece of layout outlives without being used. */
const memory = 4;

/**
 * Compiles a typst document to PDF/UA-1. Data go in through `sys.inputs` only, never into the source. No files and no packages can be read.
 * The compiler and its fonts are loaded at first use and kept.
 * @param created the document's date, in milliseconds: the same content and date give the same bytes.
 * @throws Error with typst's own diagnostics.
 */
export function compileTypst(source: string, inputs: Record<string, string>, created: number): Buffer {
  compiler ??= NodeCompiler.create({ workspace: "/nonexistent", fontArgs: [{ fontPaths: Object.values(fontFiles).map((file) => dirname(file)) }] });
  const outcome = compiler.compile({ mainFileContent: source, inputs });
  const compiled = outcome.result;
  if (!compiled) throw new Error(`The document does not compile: ${JSON.stringify(outcome.takeDiagnostics()?.shortDiagnostics ?? [])}`);
  const pdf = compiler.pdf(compiled, { pdfStandard: "ua-1", creationTimestamp: Math.floor(created / 1000) });
  compiler.evictCache(memory);
  return pdf;
}
