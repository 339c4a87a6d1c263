import { isRecord, pointerBelow, readPointer, type Answers, type Form, type Json, type NoticeDefinition } from "@shenbao/engine";
import { say, type Locale, type Text } from "@shenbao/texts";
import { builderTexts } from "@shenbao/texts/builder";
import { choicesOf, type Level, type PlaceChoice } from "./choices-of.ts";
import { itemOf, partOf, type MetaKind, type MetaNode } from "./meta-node.ts";
import { languageNames } from "./name-of.ts";

/** What stands beside the form of a place: things in a list or a map, values by names, expressions, what is edited elsewhere. */
export interface Section {
  path: string;
  node: MetaNode;
  /** It comes before everything that the form holds. */
  leads: boolean;
}

/** The form by which a record of a definition is edited, and what no form can hold. */
export interface MetaForm {
  form: Form;
  sections: Section[];
}

export interface MetaFormContext {
  definition: NoticeDefinition;
  locale: Locale;
  levels: readonly Level[];
}

type Schema = Record<string, Json>;
interface Element {
  type: string;
  label?: string;
  scope?: string;
  elements?: Element[];
}

/** Kinds that a form holds. */
const inForm: ReadonlySet<MetaKind> = new Set<MetaKind>(["text", "record", "references", "choice", "string", "number", "boolean"]);
/** Fields are chosen one by one: of a thousand nobody wants a box each to tick. */
const isInForm = ({ kind, schema }: MetaNode) => inForm.has(kind) && schema.widget !== "ordered" && !(kind === "references" && schema.refers === "field");
const lineOfText = 120;
const paragraph = 8_000;

/**
 * The form for a place of a definition, made from the meta-schema: labels and help from its annotations, references as choices of what is
 * there, a text as one field a language. Its answers are `answersAt`; `only` names the parts that are shown, all where absent.
 */
export function metaForm(node: MetaNode, path: string, context: MetaFormContext, only?: readonly string[]): MetaForm {
  const sections: Section[] = [];
  const { schema, elements } = node.kind === "text" ? textParts(node, labelOf(node, path), context.locale, "#") : recordParts(node, path, context, sections, "#", only);
  const title = labelOf(node, path);
  return { form: { title, description: title, schema, ui: { type: "VerticalLayout", elements } }, sections };
}

/** How a place is called. */
export function labelOf({ schema }: MetaNode, path: string): Text {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return schema.label ?? { "zh-CN": name, en: name };
}

function recordParts(
  node: MetaNode,
  path: string,
  context: MetaFormContext,
  sections: Section[],
  scope: string,
  only?: readonly string[],
): { schema: Schema; elements: Element[] } {
  const properties: Record<string, Json> = {};
  const elements: Element[] = [];
  for (const name of Object.keys(node.schema.properties ?? {})) {
    const part = partOf(node, name);
    if (!part || (only && !only.includes(name))) continue;
    const below = pointerBelow(path, name);
    if (!isInForm(part)) {
      sections.push({ path: below, node: part, leads: scope === "#" && elements.length === 0 });
      continue;
    }
    const label = labelOf(part, below);
    const at = `${scope}/properties/${name}`;
    if (part.kind === "text") {
      const text = textParts(part, label, context.locale, at);
      properties[name] = text.schema;
      elements.push(...text.elements);
    } else if (part.kind === "record") {
      const inner = recordParts(part, below, context, sections, at);
      properties[name] = { title: label[context.locale], ...inner.schema };
      elements.push({ type: "Group", label: label[context.locale], elements: inner.elements });
    } else {
      properties[name] = fieldSchema(part, below, label, context);
      elements.push({ type: "Control", scope: at });
    }
  }
  const required = (node.schema.required ?? []).filter((name) => Object.hasOwn(properties, name));
  return { schema: { type: "object", additionalProperties: false, required, properties }, elements };
}

/** A text: one field a language. */
function textParts(node: MetaNode, label: Text, locale: Locale, scope: string): { schema: Schema; elements: Element[] } {
  const maxLength = node.schema.widget === "long" ? paragraph : lineOfText;
  const properties = Object.fromEntries(
    languageNames.map(([name, language]) => {
      const title = say(builderTexts["inspector.language"], locale, { what: label[locale], language: partOf(node, language)?.schema.label?.[locale] ?? language });
      return [name, { type: "string", title, maxLength, ...(name === "chinese" && describedBy(node, locale)) }];
    }),
  );
  return {
    schema: { title: label[locale], type: "object", additionalProperties: false, properties, required: languageNames.map(([name]) => name) },
    elements: languageNames.map(([name]) => ({ type: "Control", scope: `${scope}/properties/${name}` })),
  };
}

function fieldSchema(node: MetaNode, path: string, label: Text, context: MetaFormContext): Schema {
  const { schema, kind } = node;
  const shown = { title: label[context.locale], ...describedBy(node, context.locale) };
  switch (kind) {
    case "boolean":
      return { ...shown, type: "boolean" };
    case "number":
      return {
        ...shown,
        type: "number",
        ...(schema.type === "integer" && { decimals: 0 }),
        ...(schema.minimum !== undefined && { minimum: schema.minimum }),
        ...(schema.maximum !== undefined && { maximum: schema.maximum }),
      };
    case "choice": {
      const oneOf = options(choicesAt(node, path, context), readPointer(context.definition, path), context);
      // Nothing to choose from yet: what is typed may come to be there.
      return oneOf.length === 0 ? { ...shown, type: "string" } : { ...shown, type: "string", oneOf };
    }
    case "references": {
      const oneOf = options(choicesAt(node, path, context), readPointer(context.definition, path), context);
      return { ...shown, type: "array", uniqueItems: true, items: { type: "string", oneOf } };
    }
    default:
      return { ...shown, type: "string", ...(schema.widget === "long" && { maxLength: paragraph }) };
  }
}

/** What can be chosen at a place: the values of its `enum`, and what is there of what it refers to. */
export function choicesAt(node: MetaNode, path: string, { definition, levels }: MetaFormContext): PlaceChoice[] {
  const { refers, choices } = node.schema;
  const values = node.schema.enum ?? itemOf(node)?.schema.enum;
  const named = Object.entries(choices ?? {}).map(([value, title]) => ({ value, title }));
  if (refers !== undefined) return [...choicesOf(refers, definition, path, levels), ...named];
  return (values ?? []).map((value) => ({ value, title: choices?.[value] ?? { "zh-CN": value, en: value } }));
}

/** The choices as a schema says them, those that are chosen and not there any more too. */
function options(choices: readonly PlaceChoice[], value: unknown, { locale }: MetaFormContext): Json[] {
  const chosen = (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one): one is string => typeof one === "string");
  const gone = chosen.filter((one) => !choices.some((choice) => choice.value === one));
  return [
    ...choices.map((choice) => ({ const: choice.value, title: choice.title[locale] })),
    ...gone.map((one) => ({ const: one, title: say(builderTexts["inspector.unknown"], locale, { value: one }) })),
  ];
}

function describedBy({ schema }: MetaNode, locale: Locale): { description?: string } {
  return schema.help ? { description: schema.help[locale] } : {};
}

/** A record (or a text) of a definition as the answers of its form. */
export function answersAt(node: MetaNode, value: unknown): Answers {
  if (!isRecord(value)) return {};
  if (node.kind === "text") return Object.fromEntries(languageNames.flatMap(([name, language]) => (typeof value[language] === "string" ? [[name, value[language]]] : [])));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, given]) => {
      const part = partOf(node, name);
      if (!part || given === undefined || !isInForm(part)) return [];
      return [[name, part.kind === "text" || part.kind === "record" ? answersAt(part, given) : (given as Json)]];
    }),
  );
}
