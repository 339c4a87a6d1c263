import type { Computed, Form, Json } from "@shenbao/engine";
import { formReadingTexts as texts } from "@shenbao/texts/form-reading";
import type { Draft, DraftField, DraftNode, DraftSection, Unit } from "./draft.ts";
import { Names, kindOfSchema, schemaWithTexts } from "./form-parts.ts";
import type { ElementAt } from "./form-reading.ts";
import { knownLabel } from "./known-labels.ts";
import type { Reason } from "./reason.ts";

/** An element of the form as it was built, with what it was made of. */
export interface Built {
  at: ElementAt;
  kind: string;
  title: string;
  reasons: Reason[];
  units: Unit[];
}

type UiNode = Record<string, Json>;

/** How deep groups may stand in groups. */
const deepest = 5;
const fileSize = 20 * 1024 * 1024;

/** Makes a form of a draft: names, schema, layout, the English that is known. `title`: what it is called where the file does not say. */
export function buildForm(draft: Draft, title: string): { form: Form; built: Built[] } {
  const built: Built[] = [];
  const properties: Record<string, Json> = {};
  const required: string[] = [];
  const english: Record<string, string> = {};
  const computed: Computed[] = [];
  const free = new Names("field");
  const names = new Map<DraftField, string>();
  const counted = { step: 0, group: 0 };

  function addField(field: DraftField): UiNode {
    const named = field.title === "" ? { ...field, title: texts["element.untitled"]["zh-CN"], reasons: [...field.reasons, { code: "untitled" } as const] } : field;
    const name = free.free(named.title);
    names.set(field, name);
    const made = schemaWithTexts(named, name);
    properties[name] = made.schema;
    Object.assign(english, made.english);
    computed.push(...made.computed);
    if (field.required) required.push(name);
    built.push({ at: { field: `/${name}` }, kind: kindOfSchema(made.schema), title: named.title, reasons: named.reasons, units: field.units });
    for (const { name: own, column } of made.columns)
      built.push({ at: { field: `/${name}/*/${own}` }, kind: kindOfSchema(column.schema), title: column.title, reasons: column.reasons, units: [] });
    const rule = ruleOf(field);
    return { type: "Control", scope: `#/properties/${name}`, ...(rule && { rule }) };
  }

  function ruleOf({ when }: DraftField): Json | null {
    const name = when && names.get(when.field);
    if (!when || name === undefined) return null;
    const isList = when.field.schema["type"] === "array";
    const condition: Json = isList ? { expression: { in: [when.choice, { var: name }] } } : { scope: `#/properties/${name}`, schema: { const: when.choice } };
    return { effect: "SHOW", condition };
  }

  function addNodes(nodes: readonly DraftNode[], place: number[], made: UiNode[]): UiNode[] {
    for (const node of nodes) {
      const here = [...place, made.length];
      if (node.kind === "field") made.push(addField(node));
      else if (node.kind === "section" && place.length < deepest) made.push(addGroup(node, here));
      else {
        const text = node.kind === "note" ? node.text : node.title;
        built.push({ at: { place: here }, kind: "note", title: text, reasons: node.reasons, units: node.units });
        made.push({ type: "Label", text });
        // Deeper headings stand as words among the fields.
        if (node.kind === "section") addNodes(node.children, place, made);
      }
    }
    return made;
  }

  function addGroup(section: DraftSection, place: number[]): UiNode {
    const known = knownLabel(section.title)?.english;
    counted.group++;
    if (known !== undefined) english[`group.${counted.group}.label`] = known;
    built.push({ at: { place }, kind: "group", title: section.title, reasons: section.reasons, units: section.units });
    return { type: "Group", label: section.title, elements: addNodes(section.children, place, introduction(section)) };
  }

  function addStep(label: string, translated: string | undefined, nodes: readonly DraftNode[], section: DraftSection | null, index: number): UiNode {
    counted.step++;
    if (translated !== undefined) english[`step.${counted.step}.label`] = translated;
    built.push({ at: { place: [index] }, kind: "step", title: label, reasons: section?.reasons ?? [{ code: "front" }], units: section?.units ?? [] });
    return { type: "Category", label, elements: addNodes(nodes, [index], section ? introduction(section) : []) };
  }

  const loose = draft.children.filter((node) => node.kind !== "section");
  const sections = draft.children.filter((node) => node.kind === "section");
  const steps: UiNode[] = [];
  if (loose.length > 0) {
    const cover = sections.length > 0 ? texts["element.front"] : texts["element.content"];
    steps.push(addStep(cover["zh-CN"], cover.en, loose, null, 0));
  }
  for (const section of sections) steps.push(addStep(section.title, knownLabel(section.title)?.english, section.children, section, steps.length));
  if (steps.length === 0) {
    const words = texts["element.onlyEvidence"];
    const cover = texts["element.content"];
    english["step.1.label"] = cover.en;
    english["note.1.text"] = words.en;
    steps.push({ type: "Category", label: cover["zh-CN"], elements: [{ type: "Label", text: words["zh-CN"] }] });
  }
  const evidence = evidenceOf(draft, built);
  const name = draft.title === "" ? title : draft.title;
  const form: Form = {
    title: { "zh-CN": name, en: name },
    description: { ...texts["element.description"] },
    schema: { type: "object", additionalProperties: false, properties, ...(required.length > 0 && { required }) },
    ui: { type: "Categorization", elements: steps },
    ...(computed.length > 0 && { computed }),
    ...(evidence.length > 0 && { evidence }),
    texts: { en: english },
  };
  return { form, built };
}

/** What a heading says of how to fill in what stands below it. */
function introduction({ description }: DraftSection): UiNode[] {
  return description === "" ? [] : [{ type: "Label", text: description }];
}

function evidenceOf({ evidence }: Draft, built: Built[]): NonNullable<Form["evidence"]> {
  const taken = new Set<string>();
  return evidence.map((item) => {
    const known = knownLabel(item.title);
    const stem = known ? known.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : "evidence";
    let id = known ? stem : "evidence-1";
    for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
    taken.add(id);
    built.push({ at: { evidence: id }, kind: "evidence", title: item.title, reasons: item.reasons, units: item.units });
    const note = item.note === "" ? {} : { note: { "zh-CN": item.note, en: item.note } };
    const count = { min: item.required ? 1 : 0, max: 5 };
    return { id, title: { "zh-CN": item.title, en: known?.english ?? item.title }, ...note, required: item.required, types: ["pdf", "image"], count, size: fileSize };
  });
}
