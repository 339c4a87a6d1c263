import { mkdir, writeFile } from "node:fs/promises";
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
  const { output } = await build({
    root: pages,
    logLevel: "error",
    plugins: [react()],
    mode: "production",
    build: { outDir: out, emptyOutDir: true, target: "es2022", rolldownOptions: { input: { ours: `${pages}ours.html`, plain: `${pages}plain.html` } } },
  });
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
  return { out, scripts: { ours: scriptBytes(output, "ours"), plain: scriptBytes(output, "plain") }, validators };
}

/** What a page loads before it shows anything: its entry and all that it imports statically. */
function scriptBytes(output, name) {
  const byFile = new Map(output.filter((part) => part.type === "chunk").map((chunk) => [chunk.fileName, chunk]));
  const entry = [...byFile.values()].find((chunk) => chunk.isEntry && chunk.name === name);
  const needed = new Set();
  const visit = (file) => {
    if (needed.has(file) || !byFile.has(file)) return;
    needed.add(file);
    byFile.get(file).imports.forEach(visit);
  };
  visit(entry.fileName);
  return [...needed].reduce((bytes, file) => bytes + gzipSync(byFile.get(file).code).length, 0);
}
