import { everywhere, type Text } from "@shenbao/texts";
import type { Form } from "../definition/definition.generated.ts";
import { formModel, type FormModel } from "../form/form-model.ts";
import type { Comparison, Place } from "./comparison.ts";
import { fieldMoves } from "./field-moves.ts";
import { rawFields, type RawField } from "./raw-fields.ts";
import { inside, tell } from "./words-of.ts";

/** One form in both definitions, with what is known of it. */
export interface FormSides {
  comparison: Comparison;
  /** Of the form; places of its schema, UI schema and texts lie below it. */
  place: Place;
  was: Form;
  is: Form;
  before: { model: FormModel; fields: ReadonlyMap<string, RawField>; english: Readonly<Record<string, string>> };
  after: { model: FormModel; fields: ReadonlyMap<string, RawField>; english: Readonly<Record<string, string>> };
  /** Old pointers to new ones, of fields that stand elsewhere; and back. */
  moves: Map<string, string>;
  back: Map<string, string>;
  /** Keys of English texts that a sentence has told of. */
  told: { before: Set<string>; after: Set<string> };
}

export function formSides(comparison: Comparison, place: Place, was: Form, is: Form): FormSides {
  const side = (form: Form, year: number) => ({ model: formModel(form, year), fields: rawFields(form.schema), english: form.texts?.en ?? {} });
  const moves = fieldMoves(was, is);
  return {
    comparison,
    place,
    was,
    is,
    before: side(was, comparison.before.year),
    after: side(is, comparison.after.year),
    moves,
    back: new Map([...moves].map(([from, to]) => [to, from])),
    told: { before: new Set(), after: new Set() },
  };
}

/** How a field is called: 「项目名称」, of a column 「专利」的「专利号」. */
export function fieldName({ model }: FormSides["after"], pointer: string): Text {
  const field = model.byPointer.get(pointer);
  const title = field ? inside(field.title, 40) : everywhere(pointer.slice(pointer.lastIndexOf("/") + 1).slice(0, 60));
  const star = pointer.lastIndexOf("/*");
  const table = star < 0 ? undefined : model.byPointer.get(pointer.slice(0, star));
  return table ? tell("field.column", { table: inside(table.title, 40), title }) : tell("field.plain", { title });
}

/** The key of a field's texts. */
export const textKey = (pointer: string): string => pointer.slice(1).replace(/\/\*/g, "").replace(/\//g, ".");

/** A text of both languages, its English among the form's texts. */
export function writtenText({ english }: FormSides["after"], chinese: unknown, key: string): Text | undefined {
  const en = Object.hasOwn(english, key) ? english[key] : undefined;
  if (typeof chinese !== "string") return undefined;
  return { "zh-CN": chinese, en: typeof en === "string" ? en : chinese };
}
