// `npm run bench`: measures the API, the form, the builder, comparisons and documents, each beside its limit in the same run, and prints ratios.
// --only api|form|builder|compare|documents; for the API also --large N (1,000,000) and --part submissions|lists|replay|tasks; for documents --part print|scan|packages.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { serverFlags } from "./server-flags.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const argument = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const only = argument("--only");

/** Packages from the registry stay outside the bundle; ours are TypeScript and go in. */
const externalPackages = {
  name: "external-packages",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./#]/ }, ({ path: name }) => (name.startsWith("@shenbao/") ? undefined : { path: name, external: true }));
  },
};

let failed = false;
const run = (script, args) => {
  failed ||= spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit", env: { ...process.env, SERVER_FLAGS: serverFlags.join(" ") } }).status !== 0;
};

// As deep below the root as the sources are below theirs, since paths are taken from the module's own place.
const out = path.join(root, "test/bench/.build");
const bundle = (entries) =>
  build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(root, "test/bench", file)])),
    outdir: out,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
    plugins: [externalPackages],
  });

if (only === undefined || only === "api") {
  await bundle({ run: "api/run.ts", "our-server": "api/our-server.ts", "bare-server": "api/bare-server.ts" });
  const part = argument("--part");
  const large = argument("--large");
  run(path.join(out, "run.mjs"), [...(part ? ["--only", part] : []), ...(large ? ["--large", large] : [])]);
}
const form = path.join(root, "test/bench/form/run.mjs");
if ((only === undefined || only === "form") && existsSync(form)) run(form, []);
const builder = path.join(root, "test/bench/builder/run.mjs");
if (only === undefined || only === "builder") run(builder, []);
if (only === undefined || only === "compare") {
  await bundle({ compare: "compare/run.mjs" });
  run(path.join(out, "compare.mjs"), []);
}
if (only === undefined || only === "documents") {
  const parts = { print: "documents/measure-print.ts", scan: "documents/measure-scan.ts", packages: "documents/run-packages.ts" };
  await bundle({ ...parts, "our-server": "api/our-server.ts" });
  for (const part of Object.keys(parts)) if ([undefined, part].includes(argument("--part"))) run(path.join(out, `${part}.mjs`), []);
}
process.exit(failed ? 1 : 0);
