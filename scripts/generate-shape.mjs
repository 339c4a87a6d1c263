// Compiles the meta-schemas, and draft-07 itself, ahead of time: where no function may be made from text (a browser under the strict
// policy) the shape of a definition is judged by the very same code as on the server.
import { Ajv } from "ajv";
import draft7 from "ajv/dist/refs/json-schema-draft-07.json" with { type: "json" };
import standaloneCode from "ajv/dist/standalone/index.js";
import { transformSync } from "esbuild";

/** Words that the meta-schemas use beside the standard: they say how the builder shows a place. Any other unknown word is an error. */
export const annotations = ["label", "help", "refers", "choices", "widget"];

const runtime = ["ajv/dist/runtime/ucs2length", "ajv/dist/runtime/equal"];

/** The text of an ES module whose exports `notice` and `draft07` take the runtime and give a validator each. */
export function generateShape(files) {
  // Strict: a word of the meta-schemas that nobody knows ends here.
  compileShapes(files);
  const [shapes, validate] = compileShapes(new Map([...files].map(([name, schema]) => [name, bare(schema)])));
  const standard = new Ajv({ strict: false, logger: false, messages: false, meta: false, validateSchema: false, validateFormats: false, code: { source: true } });
  const notice = factory("notice", standaloneCode(shapes, validate));
  const draft = factory("draft07", standaloneCode(standard, standard.compile(draft7)));
  // One statement a line would be 10,000 lines that nobody reads.
  const { code } = transformSync(notice + draft, { minifyWhitespace: true, minifySyntax: true, charset: "utf8" });
  return `// Generated from schemas/meta by \`npm run generate\`. Edit the meta-schemas instead.\n${code}`;
}

function compileShapes(files) {
  const shapes = new Ajv({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    messages: false,
    ownProperties: true,
    validateSchema: false,
    code: { source: true },
  });
  for (const word of annotations) shapes.addKeyword({ keyword: word });
  for (const [name, schema] of files) if (name !== "notice.schema.json") shapes.addSchema(schema);
  return [shapes, shapes.compile(files.get("notice.schema.json"))];
}

/** A schema without what judges nothing. `named`: its keys are names of properties, not words. */
function bare(node, named = false) {
  if (Array.isArray(node)) return node.map((item) => bare(item));
  if (node === null || typeof node !== "object") return node;
  const kept = Object.entries(node).filter(([key]) => named || ![...annotations, "title", "description"].includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value, key === "properties" && !named)]));
}

function factory(name, source) {
  const [head, main] = /^"use strict";\s*module\.exports = (\w+);\s*module\.exports\.default = \w+;/.exec(source) ?? [];
  if (!head) throw new Error("Ajv wrote its module in a shape that is not known here");
  const body = source.slice(head.length).replace(/require\("([^"]+)"\)/g, (_, module) => {
    if (!runtime.includes(module)) throw new Error(`the runtime of shapes lacks ${module}`);
    return `runtime["${module}"]`;
  });
  return `export function ${name}(runtime) {\n${body}\nreturn ${main};\n}\n`;
}
