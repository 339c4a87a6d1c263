import { isRecord, type Form, type Json } from "@shenbao/engine";
import { dotted, editSchema, holderAndName, propertiesOf, requiredOf, schemaAt, type Schema } from "../commands/schema-edits.ts";
import { nodeAt, uiOf } from "../commands/ui-tree.ts";
import { UiEditing } from "../commands/ui-editing.ts";
import type { ElementTarget } from "./element-target.ts";
import { settingNames } from "./settings-node.ts";

/** What is set of an element, by the words of its record in `field.schema.json`. */
export type Settings = Readonly<Record<string, Json>>;

const options: ReadonlySet<string> = new Set(["width"]);
const texts: ReadonlySet<string> = new Set(["title", "description"]);

/** One of a choice's values with what it is called. */
export interface SetChoice {
  value: string;
  title: { "zh-CN": string; en: string };
}

/** What is set of an element now. */
export function readSettings(form: Form, target: ElementTarget): Settings {
  const settings: Record<string, Json> = {};
  for (const name of settingNames(target.kind, target.place === null)) {
    const value = readSetting(form, target, name);
    if (value !== undefined) settings[name] = value;
  }
  return settings;
}

function readSetting(form: Form, { pointer, place, node, schema }: ElementTarget, name: string): Json | undefined {
  if (pointer === null || !schema) {
    const own = place && nodeAt(uiOf(form), place);
    if (name !== "title" || !node || !own) return undefined;
    return textOf(node.label ?? node.text, new UiEditing(form).englishOf(own));
  }
  const key = dotted(pointer);
  const english = form.texts?.en ?? {};
  if (texts.has(name)) return textOf(schema[name], english[`${key}.${name === "title" ? "label" : name}`]);
  if (name === "required") {
    const [holder, own] = holderAndName(pointer);
    return requiredOf(holderSchema(form, holder)).includes(own);
  }
  if (name === "placeholder") return textOf(node?.options?.[name], english[`${key}.${name}`]);
  if (options.has(name)) return node?.options?.[name];
  if (name === "choices") return choicesOf(form, pointer, schema) as unknown as Json;
  if (name === "columns") return Object.keys(propertiesOf(schemaAt(form, `${pointer}/*`) ?? {}));
  return schema[name];
}

function textOf(chinese: unknown, english: string | undefined): Json | undefined {
  if (typeof chinese !== "string" && english === undefined) return undefined;
  return { "zh-CN": typeof chinese === "string" ? chinese : "", en: english ?? "" };
}

/** The object (or the row) that holds a field. */
function holderSchema(form: Form, holder: string): Schema {
  return schemaAt(form, holder) ?? {};
}

/** The choices of a field, with their English. */
export function choicesOf(form: Form, pointer: string, schema: Schema): SetChoice[] {
  const items = isRecord(schema["items"]) ? (schemaAt(form, `${pointer}/*`) ?? {}) : schema;
  const list = items["oneOf"];
  const english = form.texts?.en ?? {};
  return (Array.isArray(list) ? list : []).flatMap((one): SetChoice[] => {
    if (!isRecord(one) || typeof one["const"] !== "string") return [];
    return [{ value: one["const"], title: { "zh-CN": typeof one["title"] === "string" ? one["title"] : "", en: english[`${dotted(pointer)}.${one["const"]}`] ?? "" } }];
  });
}

/** The form with one setting written: what is emptied goes. The caller gives only values that the setting's meta-schema allows. */
export function writeSetting(form: Form, target: ElementTarget, name: string, value: Json | undefined): Form {
  const { pointer, place } = target;
  const empty = value === undefined || value === null || value === "";
  if (texts.has(name)) return writeText(form, target, name, isRecord(value) ? value : {});
  if (pointer === null) return form;
  if (name === "placeholder") return place ? writePlaceholder(form, target, isRecord(value) ? value : {}) : form;
  if (options.has(name)) return place ? writeOption(form, target, name, empty ? undefined : value) : form;
  const [holder, own] = holderAndName(pointer);
  if (name === "required") {
    const schema = editSchema(form, holder, ({ required, ...object }) => {
      const names = requiredOf({ required: required ?? [] }).filter((other) => other !== own);
      const wanted = value === true ? [...names, own] : names;
      return wanted.length > 0 ? { ...object, required: wanted } : object;
    });
    return { ...form, schema };
  }
  if (name === "choices") return writeChoices(form, target, value as unknown as readonly SetChoice[]);
  // A flag that is off, and a list without an entry, say nothing.
  const gone = empty || value === false || (Array.isArray(value) && value.length === 0 && name !== "rowLabels");
  const schema = editSchema(form, pointer, ({ [name]: _before, ...others }) => {
    const made: Schema = gone ? others : { ...others, [name]: value };
    // Fixed rows are as many as have a label.
    return name === "rowLabels" && Array.isArray(value) ? { ...made, minItems: value.length, maxItems: value.length } : made;
  });
  return { ...form, schema };
}

function writeText(form: Form, { pointer, place }: ElementTarget, name: string, text: Readonly<Record<string, unknown>>): Form {
  const chinese = typeof text["zh-CN"] === "string" ? text["zh-CN"] : "";
  const english = typeof text["en"] === "string" ? text["en"] : "";
  if (pointer === null) {
    const node = place && nodeAt(uiOf(form), place);
    if (!place || !node) return form;
    const editing = new UiEditing(form);
    const made = editing.copy(node, node.type === "Label" ? { text: chinese } : { label: chinese });
    editing.call(made, english);
    editing.put(place, made);
    return editing.finish();
  }
  const key = `${dotted(pointer)}.${name === "title" ? "label" : name}`;
  const known = form.texts?.en ?? {};
  const same = (known[key] ?? "") === english;
  const { [key]: _before, ...others } = known;
  const words = same ? form.texts : { en: english === "" ? others : { ...known, [key]: english } };
  const schema =
    (schemaAt(form, pointer)?.[name] ?? "") === chinese
      ? form.schema
      : editSchema(form, pointer, ({ [name]: _title, ...rest }) => (chinese === "" && name !== "title" ? rest : { ...rest, [name]: chinese }));
  return { ...form, schema, ...(words && { texts: words }) };
}

/** The hint inside of a field: an option of its control, its English among the texts. */
function writePlaceholder(form: Form, target: ElementTarget, text: Readonly<Record<string, unknown>>): Form {
  const chinese = typeof text["zh-CN"] === "string" ? text["zh-CN"] : "";
  const english = typeof text["en"] === "string" ? text["en"] : "";
  const made = writeOption(form, target, "placeholder", chinese === "" ? undefined : chinese);
  const key = `${dotted(target.pointer ?? "")}.placeholder`;
  const { [key]: before, ...others } = made.texts?.en ?? {};
  if ((before ?? "") === english) return made;
  return { ...made, texts: { en: english === "" ? others : { ...others, [key]: english } } };
}

function writeOption(form: Form, { place }: ElementTarget, name: string, value: Json | undefined): Form {
  const node = place && nodeAt(uiOf(form), place);
  if (!place || !node) return form;
  const { [name]: _before, ...others } = node.options ?? {};
  const made = value === undefined ? others : { ...others, [name]: value };
  const { options: _options, ...rest } = node;
  const editing = new UiEditing(form);
  editing.put(place, { ...rest, ...(Object.keys(made).length > 0 && { options: made }) });
  return editing.finish();
}

function writeChoices(form: Form, { pointer, schema: before }: ElementTarget, choices: readonly SetChoice[]): Form {
  if (pointer === null || !before) return form;
  const key = dotted(pointer);
  const old = new Set(choicesOf(form, pointer, before).map(({ value }) => `${key}.${value}`));
  const others = Object.entries(form.texts?.en ?? {}).filter(([one]) => !old.has(one));
  const mine = choices.flatMap(({ value, title }): [string, string][] => (title.en === "" ? [] : [[`${key}.${value}`, title.en]]));
  const oneOf = choices.map(({ value, title }) => ({ const: value, title: title["zh-CN"] }));
  const listed = isRecord(before["items"]);
  const schema = editSchema(form, listed ? `${pointer}/*` : pointer, (own) => ({ ...own, oneOf }));
  return { ...form, schema, texts: { en: Object.fromEntries([...others, ...mine]) } };
}
