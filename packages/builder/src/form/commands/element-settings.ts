import { isRecord, type Answers, type Form, type Json } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { dotted, editSchema, holderAndName, requiredOf, schemaAt, type Schema } from "./schema-edits.ts";
import { nodeAt, pointerOf, uiOf, type Place } from "./ui-tree.ts";
import { UiEditing } from "./ui-editing.ts";

const numbers = ["minimum", "maximum", "decimals"] as const;

/** The form by which a field, or an element with words of its own, is edited; `null` for one that has nothing to edit. */
export function settingsForm(form: Form, place: Place, locale: Locale): Form | null {
  const node = nodeAt(uiOf(form), place);
  const pointer = node && pointerOf(node);
  const schema = pointer ? schemaAt(form, pointer) : null;
  if (!node || (!schema && !["Category", "Group", "Label"].includes(node.type))) return null;
  const long = node.type === "Label" ? 2_000 : 120;
  const names: [keyof typeof texts, string, Schema][] = [
    ["field.title", "title", { type: "string", maxLength: long }],
    ["field.titleEnglish", "titleEnglish", { type: "string", maxLength: long }],
  ];
  if (schema) {
    names.push(
      ["field.description", "description", { type: "string", maxLength: 2_000 }],
      ["field.descriptionEnglish", "descriptionEnglish", { type: "string", maxLength: 2_000 }],
    );
    names.push(["field.required", "required", { type: "boolean" }]);
    if (schema["type"] === "string" && !schema["format"] && !schema["oneOf"]) names.push(["field.maxLength", "maxLength", { type: "number", decimals: 0, minimum: 1 }]);
    if (schema["type"] === "number") {
      names.push(["field.minimum", "minimum", { type: "number" }], ["field.maximum", "maximum", { type: "number" }]);
      names.push(["field.decimals", "decimals", { type: "number", decimals: 0, minimum: 0, maximum: 8 }]);
    }
  }
  const properties = Object.fromEntries(names.map(([key, name, own]) => [name, { ...own, title: texts[key][locale] }]));
  const elements = names.map(([, name]) => ({ type: "Control", scope: `#/properties/${name}` }));
  const title = texts["forms.edited"];
  return {
    title,
    description: title,
    schema: { type: "object", additionalProperties: false, required: ["title", "titleEnglish"], properties },
    ui: { type: "VerticalLayout", elements },
  };
}

/** What is set now, as the answers of that form. */
export function settingsOf(form: Form, place: Place): Answers {
  const node = nodeAt(uiOf(form), place);
  if (!node) return {};
  const pointer = pointerOf(node);
  const english = form.texts?.en ?? {};
  const given = (name: string, value: unknown): Answers => (typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? { [name]: value } : {});
  if (pointer === null) return { ...given("title", node.label ?? node.text), ...given("titleEnglish", new UiEditing(form).englishOf(node)) };
  const schema = schemaAt(form, pointer) ?? {};
  const [holder, name] = holderAndName(pointer);
  const key = dotted(pointer);
  return {
    ...given("title", schema["title"]),
    ...given("titleEnglish", english[`${key}.label`]),
    ...given("description", schema["description"]),
    ...given("descriptionEnglish", english[`${key}.description`]),
    required: requiredOf(schemaAt(form, holder) ?? {}).includes(name),
    ...given("maxLength", schema["maxLength"]),
    ...Object.assign({}, ...numbers.map((one) => given(one, schema[one]))),
  };
}

/** The form with one setting written. What is no whole value yet (half a number, no name) stays as it was. */
export function writeSetting(form: Form, place: Place, name: string, value: Json | undefined): Form {
  const node = nodeAt(uiOf(form), place);
  if (!node) return form;
  const pointer = pointerOf(node);
  const words = typeof value === "string" ? value : "";
  if (pointer === null) {
    if (words === "") return form;
    const editing = new UiEditing(form);
    const made = name === "title" ? editing.copy(node, node.type === "Label" ? { text: words } : { label: words }) : editing.copy(node, {});
    if (name === "titleEnglish") editing.call(made, words);
    editing.put(place, made);
    return editing.finish();
  }
  const [holder, own] = holderAndName(pointer);
  if (name === "titleEnglish" || name === "descriptionEnglish") {
    const key = `${dotted(pointer)}.${name === "titleEnglish" ? "label" : "description"}`;
    const { [key]: _before, ...others } = form.texts?.en ?? {};
    return { ...form, texts: { en: words === "" ? others : { ...others, [key]: words } } };
  }
  if (name === "required") {
    const schema = editSchema(form, holder, ({ required: _before, ...object }) => {
      const names = requiredOf({ ...object, required: _before ?? [] }).filter((other) => other !== own);
      const wanted = value === true ? [...names, own] : names;
      return wanted.length > 0 ? { ...object, required: wanted } : object;
    });
    return { ...form, schema };
  }
  const empty = value === undefined || value === null || value === "";
  if (name === "title" ? empty : !empty && name !== "description" && typeof value !== "number") return form;
  const schema = editSchema(form, pointer, ({ [name]: _before, ...others }) => (empty ? others : { ...others, [name]: value }));
  return { ...form, schema };
}

/** How people call an element: its own words, else those of the field it shows. */
export function titleOfNode(form: Form, place: Place): string {
  const node = nodeAt(uiOf(form), place);
  const pointer = node && pointerOf(node);
  const schema = pointer ? schemaAt(form, pointer) : null;
  const title = schema ? schema["title"] : (node?.label ?? node?.text);
  return typeof title === "string" && title !== "" ? title : node && isRecord(node) && node.type === "HorizontalLayout" ? texts["kind.row"]["zh-CN"] : form.title["zh-CN"];
}
