// Generates the TypeScript types of a definition and the code that judges its shape from the meta-schemas, their only source of truth.
// `npm run generate` writes the files; `--check` fails where one is stale (a test runs that).
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { compile } from "json-schema-to-typescript";
import { annotations, generateShape } from "./generate-shape.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const meta = path.join(root, "schemas/meta");
const folder = path.join(root, "packages/engine/src/definition");

const files = new Map();
for (const name of await readdir(meta)) {
  files.set(name, JSON.parse(await readFile(path.join(meta, name), "utf8")));
}

/** The title that a `$ref` of a meta-schema leads to: the name of its type. */
function titleOf(ref, from) {
  const [file, fragment] = ref.split("#");
  const schema = files.get(file || from);
  const found = fragment
    ? fragment
        .split("/")
        .slice(1)
        .reduce((at, key) => at?.[key], schema)
    : schema;
  if (!found?.title) throw new Error(`${from}: ${ref} leads to nothing that has a title`);
  return found.title;
}

/** Gathers every file's definitions under their titles, so that each type is made once. */
function relink(node, from, named = false) {
  if (Array.isArray(node)) return node.map((item) => relink(item, from));
  if (node === null || typeof node !== "object") return node;
  if (typeof node.$ref === "string") {
    const title = titleOf(node.$ref, from);
    return node.description ? { description: node.description, tsType: title } : { $ref: `#/definitions/${title}` };
  }
  const out = {};
  for (const [key, value] of Object.entries(node)) {
    // What the builder shows, beside a word of JSON Schema; not a property that happens to be called so.
    if (annotations.includes(key) && !named) continue;
    if (key === "$id" || key === "$schema" || key === "definitions") continue;
    out[key] = relink(value, from, key === "properties" && !named);
  }
  return out;
}

const definitions = {};
for (const [name, schema] of files) {
  for (const part of [schema, ...Object.values(schema.definitions ?? {})]) definitions[part.title] = relink(part, name);
}
const { NoticeDefinition: whole, ...rest } = definitions;
const types = await compile({ ...whole, definitions: rest }, "NoticeDefinition", {
  bannerComment: "// Generated from schemas/meta by `npm run generate`. Edit the meta-schemas instead.",
  additionalProperties: false,
  ignoreMinAndMaxItems: true,
  unreachableDefinitions: true,
  printWidth: 120,
  style: { printWidth: 120 },
});
const text = types
  .replace(/\n\/\*\*\n \* This interface was referenced by[\s\S]*?\*\/(?=\nexport)/g, "")
  .replace(/\n \*\n \* This interface was referenced by[^\n]*\n \* via the `definition` "[^\n]*"\./g, "");
const made = { "definition.generated.ts": text, "shape.generated.js": generateShape(files) };
for (const [name, content] of Object.entries(made)) {
  const target = path.join(folder, name);
  if (!process.argv.includes("--check")) await writeFile(target, content);
  else if ((await readFile(target, "utf8").catch(() => "")) !== content) {
    console.error(`packages/engine/src/definition/${name} is stale: run \`npm run generate\`.`);
    process.exitCode = 1;
  }
}
