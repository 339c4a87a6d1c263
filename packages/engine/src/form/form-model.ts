import type { Form } from "../definition/definition.generated.ts";
import type { Json } from "../definition/json.ts";
import { withStars } from "../definition/pointer.ts";
import type { Field } from "./field.ts";
import { fieldTypeOf } from "./field-types/index.ts";
import { schemaTree, type SchemaNode } from "./schema-tree.ts";
import { textOf, writtenText } from "./text-of.ts";
import { walkUi, type UiWalk } from "./ui-walk.ts";

/** A form read once: its data tree, its UI and its fields. Kept as long as the form object is. */
export interface FormModel {
  form: Form;
  year: number;
  root: SchemaNode;
  /** By pointer, rows as `*`. */
  nodes: Map<string, SchemaNode>;
  ui: UiWalk;
  computed: Set<string>;
  /** Leaves and tables in UI order. */
  fields: Field[];
  /** The order of the fields, by pointer. */
  places: Map<string, number>;
  /** The field that a finding's place belongs to, once it was asked. */
  findingPlaces: Map<string, string | null>;
  /** The clauses that places cite, by pointer with rows as `*`. */
  clauses: Map<string, string>;
  /** Every place by its pointer: fields, columns, groups, and computed values that no control shows. */
  byPointer: Map<string, Field>;
}

const kept = new WeakMap<Form, Map<number, FormModel>>();

/** The model of a form in a notice's year. */
export function formModel(form: Form, year: number): FormModel {
  const years = kept.get(form) ?? new Map<number, FormModel>();
  kept.set(form, years);
  const known = years.get(year);
  if (known) return known;
  const model = readForm(form, year);
  years.set(year, model);
  return model;
}

function readForm(form: Form, year: number): FormModel {
  const root = schemaTree(form);
  const clauses = new Map<string, string>();
  const nodes = new Map<string, SchemaNode>();
  (function note(node: SchemaNode): void {
    nodes.set(node.pointer, node);
    if (node !== root && typeof node.schema["clause"] === "string") clauses.set(node.pointer, node.schema["clause"]);
    node.children.forEach(note);
  })(root);
  const ui = walkUi(form);
  const computed = new Set((form.computed ?? []).map((value) => value.at));
  const byPointer = new Map<string, Field>();
  const fields: Field[] = [];
  const model: FormModel = { form, year, root, nodes, ui, computed, fields, places: new Map(), findingPlaces: new Map(), clauses, byPointer };

  for (const { pointer, step, element } of ui.appearances) {
    const node = nodes.get(pointer);
    if (node && node !== root) addField(model, node, step, typeof element.label === "string" ? element.label : undefined);
  }
  fields.forEach((field, index) => model.places.set(field.pointer, index));
  for (const node of nodes.values()) if (node !== root && !byPointer.has(node.pointer)) byPointer.set(node.pointer, fieldOf(model, node, -1));
  return model;
}

function addField(model: FormModel, node: SchemaNode, step: number, label?: string): void {
  if (model.byPointer.has(node.pointer)) return;
  const field = fieldOf(model, node, step, label);
  model.byPointer.set(node.pointer, field);
  if (node.kind === "group") for (const child of node.children) addField(model, child, step);
  else model.fields.push(field);
}

function fieldOf(model: FormModel, node: SchemaNode, step: number, label?: string): Field {
  const { form, year } = model;
  const { schema } = node;
  const key = node.pointer.slice(1).replace(/\/\*/g, "").replace(/\//g, ".");
  const field: Field = {
    pointer: node.pointer,
    type: fieldTypeOf(schema, node.row).id,
    schema,
    title: textOf(form, `${key}.label`, typeof schema["title"] === "string" ? schema["title"] : (label ?? node.name), year),
    required: node.required,
    computed: model.computed.has(node.pointer),
    step,
  };
  if (typeof schema["description"] === "string") field.description = textOf(form, `${key}.description`, schema["description"], year);
  const unit = writtenText(schema["unit"], year);
  if (unit) field.unit = unit;
  if (typeof schema["decimals"] === "number") field.decimals = schema["decimals"];
  if (typeof schema["clause"] === "string") field.clause = schema["clause"];
  const choices = choicesOf(node.kind === "list" ? schema["items"] : schema);
  if (choices) field.choices = choices.map(({ value, title }) => ({ value, title: textOf(form, `${key}.${value}`, title, year) }));
  if (node.kind !== "table") return field;
  field.columns = columnsOf(model, node, step);
  if (Array.isArray(schema["rowLabels"])) field.rowLabels = schema["rowLabels"].map((value) => writtenText(value, year) ?? { "zh-CN": "", en: "" });
  if (Array.isArray(schema["sums"])) field.sums = schema["sums"].filter((name): name is string => typeof name === "string");
  return field;
}

function columnsOf(model: FormModel, node: SchemaNode, step: number): Field[] {
  return node.children.flatMap((child) => {
    const field = fieldOf(model, child, step);
    model.byPointer.set(child.pointer, field);
    return child.kind === "group" ? columnsOf(model, child, step) : [field];
  });
}

function choicesOf(schema: Json | undefined): { value: string; title: string }[] | null {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema) || !Array.isArray(schema["oneOf"])) return null;
  const choices: { value: string; title: string }[] = [];
  for (const option of schema["oneOf"]) {
    if (typeof option !== "object" || option === null || Array.isArray(option) || typeof option["const"] !== "string") return null;
    choices.push({ value: option["const"], title: typeof option["title"] === "string" ? option["title"] : option["const"] });
  }
  return choices;
}

/** The field at a concrete pointer or one with stars. */
export function fieldOfModel(model: FormModel, pointer: string): Field | undefined {
  return model.byPointer.get(pointer) ?? model.byPointer.get(withStars(pointer));
}

/** The clause that a place cites: its own, or that of the group or table around it. */
export function clauseOfModel({ clauses }: FormModel, pointer: string): string | undefined {
  if (clauses.size === 0) return undefined;
  for (let at = withStars(pointer); at !== ""; at = at.slice(0, at.lastIndexOf("/"))) if (clauses.has(at)) return clauses.get(at);
  return undefined;
}
