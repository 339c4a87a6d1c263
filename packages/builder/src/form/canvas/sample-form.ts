import { segmentsOf, type Form, type Json } from "@shenbao/engine";
import { dotted, followed, isRequired, propertiesOf, schemaOf, type Schema } from "../commands/schema-edits.ts";
import { plainSchema } from "../fragment/plain-schema.ts";
import type { UiNode } from "../commands/ui-tree.ts";

/** What a field on the canvas is drawn from: all that its picture depends on. */
export interface SampleSource {
  schema: Schema;
  root: Schema;
  options: UiNode["options"];
  required: boolean;
  /** The places at and below the field (as `/field/…`, a line each) whose values nobody types. */
  computed: string;
  /** The English texts at and below it, as JSON. */
  english: string;
}

/** The source of a control's picture; `null` where its field is not there. */
export function sampleSource(form: Form, pointer: string, node: UiNode): SampleSource | null {
  const root = schemaOf(form);
  let at: Schema = root;
  let required = false;
  for (const name of segmentsOf(pointer)) {
    const properties = propertiesOf(at);
    const next = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!next) return null;
    required = isRequired(at, name);
    at = followed(root, next);
  }
  const computed = computedIn(form)
    .filter((one) => one === pointer || one.startsWith(`${pointer}/`))
    .map((one) => `/field${one.slice(pointer.length)}`);
  return { schema: at, root: hasReference(at) ? root : at, options: node.options, required, computed: computed.join("\n"), english: englishBelow(form, dotted(pointer)) };
}

export function sameSource(one: SampleSource | null, other: SampleSource | null): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  return (
    one.schema === other.schema &&
    one.root === other.root &&
    one.options === other.options &&
    one.required === other.required &&
    one.computed === other.computed &&
    one.english === other.english
  );
}

/** The small form that shows a field. */
export function sampleForm({ schema, root, options, required, computed, english }: SampleSource): Form {
  const title = { "zh-CN": "字段", en: "Field" };
  return {
    title,
    description: title,
    schema: { type: "object", additionalProperties: false, properties: { field: plainSchema(root, schema) as Json }, ...(required && { required: ["field"] }) },
    ui: { type: "VerticalLayout", elements: [{ type: "Control", scope: "#/properties/field", ...(options && { options }) }] },
    computed: computed === "" ? [] : computed.split("\n").map((at) => ({ at, value: null })),
    texts: { en: Object.fromEntries((JSON.parse(english) as [string, string][]).map(([key, text]) => [`field.${key}`, text])) },
  };
}

const computedKept = new WeakMap<object, readonly string[]>();

function computedIn({ computed }: Form): readonly string[] {
  if (!computed) return [];
  const known = computedKept.get(computed) ?? computed.map(({ at }) => at);
  computedKept.set(computed, known);
  return known;
}

const englishKept = new WeakMap<object, Map<string, [string, string][]>>();

/** The English texts by every path that a key begins with: read once for all fields of a form. */
function englishBelow(form: Form, path: string): string {
  const texts = form.texts?.en;
  if (!texts) return "[]";
  let known = englishKept.get(texts);
  if (!known) {
    known = new Map();
    for (const [key, text] of Object.entries(texts)) {
      for (let cut = key.indexOf("."); cut > 0; cut = key.indexOf(".", cut + 1)) {
        const before = key.slice(0, cut);
        const list = known.get(before) ?? [];
        list.push([key.slice(cut + 1), text]);
        known.set(before, list);
      }
    }
    englishKept.set(texts, known);
  }
  return JSON.stringify(known.get(path) ?? []);
}

const referenceKept = new WeakMap<object, boolean>();

function hasReference(schema: Schema): boolean {
  const known = referenceKept.get(schema);
  if (known !== undefined) return known;
  const found = JSON.stringify(schema).includes('"$ref"');
  referenceKept.set(schema, found);
  return found;
}
