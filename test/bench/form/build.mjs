import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { build, createServer } from "vite";
import { makeForm } from "./make-form.mjs";

const pages = fileURLToPath(new URL("./pages/", import.meta.url));
const out = fileURLToPath(new URL("./dist/", import.meta.url));

/** The engine's validator compiler. It is TypeScript: vite reads it. */
async function loadCompiler() {
  const server = await createServer({ root: pages, server: { middlewareMode: true }, appType: "custom", logLevel: "error", optimizeDeps: { noDiscovery: true } });
  try {
    const { standaloneValidator } = await server.ssrLoadModule("@shenbao/engine/ajv");
    return standaloneValidator;
  } finally {
    await server.close();
  }
}

/**
 * Builds both pages for production, and the data they load.
 * @returns the folder, and the gzipped bytes of each page's script
 */
export async function buildPages(counts) {
  await rm(out, { recursive: true, force: true });
  const scripts = {};
  // One after the other, and each page's first script in one piece: else it would be cut into what it shares with others.
  for (const page of ["ours", "plain"]) {
    const { output } = await build({
      root: pages,
      logLevel: "error",
      plugins: [react()],
      mode: "production",
      build: {
        outDir: out,
        emptyOutDir: false,
        target: "es2022",
        rolldownOptions: { input: `${pages}${page}.html`, output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } } },
      },
    });
    scripts[page] = scriptBytes(output);
  }
  const standaloneValidator = await loadCompiler();
  await mkdir(`${out}data`, { recursive: true });
  const validators = {};
  for (const count of counts) {
    const { ours, plain } = makeForm(count);
    const validator = standaloneValidator(ours.form);
    validators[count] = gzipSync(validator).length;
    await writeFile(`${out}data/ours-${count}.json`, JSON.stringify(ours));
    await writeFile(`${out}data/plain-${count}.json`, JSON.stringify(plain));
    await writeFile(`${out}data/validator-${count}.js`, validator);
  }
  return { out, scripts, validators };
}

/** What a page loads before it shows anything: the scripts its HTML names and all that they import statically. */
function scriptBytes(output) {
  const byFile = new Map(output.filter((part) => part.type === "chunk").map((chunk) => [chunk.fileName, chunk]));
  const html = String(output.find((part) => part.fileName.endsWith(".html")).source);
  const needed = new Set();
  const visit = (file) => {
    if (needed.has(file)) return;
    needed.add(file);
    byFile.get(file).imports.forEach(visit);
  };
  for (const file of byFile.keys()) if (html.includes(`/${file}"`)) visit(file);
  if (needed.size === 0) throw new Error("the page names no script");
  return [...needed].reduce((bytes, file) => bytes + gzipSync(byFile.get(file).code).length, 0);
}
