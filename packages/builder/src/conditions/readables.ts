import { elementText, segmentsOf, variableOf, type Field } from "@shenbao/engine";
import { formInWords, wordsOf, type WordsScope } from "@shenbao/engine/words";
import type { Text } from "@shenbao/texts";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";

/** Something that a part can read: a field, a column, a fact. */
export interface Readable {
  /** As `var` reads it. */
  name: string;
  title: Text;
  /** Under which heading it is listed. */
  group: Text;
}

type FormModel = WordsScope["answers"][number];

const kept = new WeakMap<FormModel, readonly Readable[]>();
const dotted = (pointer: string): string =>
  segmentsOf(pointer)
    .filter((name) => name !== "*")
    .join(".");

/** Everything that can be read at a place, the nearest first: the columns of the row, the fields of the forms, what is known beside them. */
export function readablesIn(scope: WordsScope): Readable[] {
  const { item, row, answers, input, list } = scope;
  if (list)
    return list.flatMap((column) =>
      column.operators.length === 0 ? [] : [{ name: variableOf(column), title: column.title, group: texts[column.system ? "group.everyForm" : "group.fields"] }],
    );
  const own: Readable[] = [];
  if (item) {
    own.push(...(item.reduced ? [one(scope, "accumulator", texts["group.row"]), one(scope, "current", texts["group.row"])] : [one(scope, "", texts["group.row"])]));
    for (const name of columnsAt(item.places)) own.push(one(scope, item.reduced ? `current.${name}` : name, texts["group.row"]));
  }
  const rows = row.length > 0 ? [...columnsAt(row).map((name) => one(scope, `$row.${name}`, texts["group.thisRow"])), one(scope, "$index", texts["group.thisRow"])] : [];
  // Inside an iteration only the item and the facts can be read.
  const fields = item ? [] : unique(answers.flatMap((form) => fieldsOfForm(form, answers.length > 1)));
  const filled = input ? fieldsOfForm(input, false).map(({ name }) => one(scope, `$input.${name}`, texts["group.input"])) : [];
  const facts = factNames.map((name) => one(scope, name, texts["group.facts"]));
  const opinions = opinionForms(scope).flatMap(({ id, form }) => fieldsOfForm(form, false).map(({ name }) => one(scope, `$opinion.${id}.${name}`, texts["group.opinions"])));
  return [...own, ...rows, ...filled, ...fields, ...facts, ...opinions];
}

const factNames = [
  "$today",
  "$notice.year",
  "$applicant.name",
  "$applicant.creditCode",
  "$receiver.name",
  "$receiver.code",
  "$application.track",
  "$application.state",
  "$application.number",
  "$application.submittedAt",
  "$application.order",
  "$notice.id",
];

const one = (scope: WordsScope, name: string, group: Text): Readable => ({ name, title: wordsOf(scope, { var: name }, "value"), group });

function unique(all: readonly Readable[]): Readable[] {
  const seen = new Set<string>();
  return all.filter(({ name }) => !seen.has(name) && seen.add(name));
}

function columnsAt(places: readonly { form: FormModel; pointer: string }[]): string[] {
  const names = places.flatMap(({ form, pointer }) => (form.byPointer.get(pointer)?.columns ?? []).map((column) => dotted(column.pointer.slice(pointer.length + 2))));
  return [...new Set(names)];
}

function fieldsOfForm(form: FormModel, named: boolean): readonly Readable[] {
  const known = kept.get(form);
  if (known && !named) return known;
  const { year } = form;
  const steps = form.ui.steps.map(({ element }) => elementText(form.form, element, year));
  const readables: Readable[] = [];
  const add = (field: Field, title: Text) => {
    const group = (named ? form.form.title : steps[field.step]) ?? texts["group.fields"];
    readables.push({ name: dotted(field.pointer), title, group });
  };
  for (const field of form.fields) add(field, field.title);
  // Computed values that no control shows.
  for (const field of form.byPointer.values()) if (field.computed && field.step === -1 && !field.pointer.includes("/*")) add(field, field.title);
  for (const field of form.fields)
    for (const column of field.columns ?? [])
      readables.push({
        name: dotted(column.pointer),
        title: { "zh-CN": `${field.title["zh-CN"]} › ${column.title["zh-CN"]}`, en: `${field.title.en} › ${column.title.en}` },
        group: texts["group.columns"],
      });
  if (!named) kept.set(form, readables);
  return readables;
}

/** Forms that some action has filled, beside those whose answers are read already. */
function opinionForms({ definition, answers }: WordsScope): { id: string; form: FormModel }[] {
  const ids = new Set(definition.workflow.actions.map(({ form }) => form).filter((id) => id !== undefined));
  return [...ids].flatMap((id) => {
    const form = formInWords(definition, id);
    return form && !answers.includes(form) ? [{ id, form }] : [];
  });
}
