import { canonicalJson, fieldsOf, type Answers, type Field, type Form, type Json } from "@shenbao/engine";

/** A field whose answer differs between what is here and what is there. */
export interface AnswerDifference {
  field: Field;
  mine: Json | undefined;
  theirs: Json | undefined;
}

/** The fields, in the form's order, in which two sets of answers differ. Computed ones follow from the others. */
export function answerDifferences(form: Form, year: number, mine: Answers, theirs: Answers): AnswerDifference[] {
  return fieldsOf(form, year)
    .filter((field) => !field.computed && field.type !== "group")
    .map((field) => ({ field, mine: valueAt(mine, field.pointer), theirs: valueAt(theirs, field.pointer) }))
    .filter((one) => canonicalJson(one.mine ?? null) !== canonicalJson(one.theirs ?? null));
}

/** Answers with one value taken from the other side; an absent one takes the field away. */
export function withValue(answers: Answers, pointer: string, value: Json | undefined): Answers {
  const [name, ...rest] = pointer.split("/").slice(1);
  if (name === undefined) return answers;
  const inner = Object.hasOwn(answers, name) ? answers[name] : undefined;
  const changed = rest.length === 0 ? value : withValue(isObject(inner) ? inner : {}, `/${rest.join("/")}`, value);
  const others = Object.entries(answers).filter(([key]) => key !== name);
  return Object.fromEntries(changed === undefined ? others : [...others, [name, changed]]);
}

function valueAt(answers: Answers, pointer: string): Json | undefined {
  let at: Json | undefined = answers;
  for (const name of pointer.split("/").slice(1)) at = isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  return at;
}

function isObject(value: Json | undefined): value is Answers {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
