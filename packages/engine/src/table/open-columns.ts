import type { Action, Column, NoticeDefinition, Table } from "../definition/definition.generated.ts";
import { isRecord, type Answers, type Json } from "../definition/json.ts";
import { segmentsOf } from "../definition/pointer.ts";
import { fieldAt, type Field, type FieldTypeId } from "../form/index.ts";
import type { ApplicationFacts } from "../workflow/application-facts.ts";

/** A column that the table's keeper fills in: the order, or a field of a form that its role fills in with an action. */
export type OpenColumn = { kind: "order"; column: Column } | OpinionColumn;

export interface OpinionColumn {
  kind: "opinion";
  column: Column;
  form: string;
  /** The action that asks for the form: what it requires is required of the cell too. */
  action: Action;
  field: Field;
}

/** Fields that have one value, which a cell can hold as it is. */
const single: readonly FieldTypeId[] = [
  ...["text", "long-text", "number", "date", "month", "choice", "yes-no"],
  ...["credit-code", "mobile", "telephone", "postcode", "email", "web-address"],
] as FieldTypeId[];

/**
 * The open columns of a table. A column is open where its value is exactly one variable: the order of a table ordered by hand, or
 * `$opinion.<form>.<field>` of a form that the table's role fills in, with a field of one value that is neither computed nor read-only. Every other is closed.
 */
export function openColumns(definition: NoticeDefinition, table: Table): OpenColumn[] {
  return table.columns.flatMap((column): OpenColumn[] => {
    const name = soleVariable(column.value);
    if (name === "$application.order") return table.order === "manual" ? [{ kind: "order", column }] : [];
    const found = opinionField(definition, column);
    if (!found || !single.includes(found.field.type) || found.field.computed || found.field.schema["readOnly"] === true || found.field.step < 0) return [];
    const actions = definition.workflow.actions.filter((action) => action.by === table.by && action.form === found.form);
    const action = actions.find(({ to }) => table.states.includes(to)) ?? actions[0];
    return action ? [{ kind: "opinion", column, action, ...found }] : [];
  });
}

/** The field of an opinion's form that a column shows as it is; undefined for every other column. */
export function opinionField(definition: NoticeDefinition, column: Pick<Column, "value">): { form: string; field: Field } | undefined {
  const [root, form = "", ...names] = soleVariable(column.value)?.split(".") ?? [];
  if (root !== "$opinion" || names.length === 0 || !Object.hasOwn(definition.forms, form)) return undefined;
  const shape = definition.forms[form];
  const field = shape && fieldAt(shape, definition.year, `/${names.join("/")}`);
  return field && { form, field };
}

/** The value of an open cell as it was filled in; null where it is empty. */
export function openValue({ form, field }: Pick<OpinionColumn, "form" | "field">, { opinions }: Pick<ApplicationFacts, "opinions">): Json {
  let value: Json | undefined = Object.hasOwn(opinions, form) ? opinions[form] : undefined;
  for (const name of segmentsOf(field.pointer)) value = isRecord(value) && Object.hasOwn(value, name) ? (value[name] as Json) : undefined;
  return value === undefined || value === "" ? null : value;
}

/** The answers of a form with another value at a place; null takes it out. */
export function withValue(answers: Answers, pointer: string, value: Json): Answers {
  const [name = "", ...rest] = segmentsOf(pointer);
  const inside = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (rest.length > 0) return { ...answers, [name]: withValue(isRecord(inside) ? (inside as Answers) : {}, `/${rest.join("/")}`, value) };
  const { [name]: _before, ...others } = answers;
  return value === null ? others : { ...answers, [name]: value };
}

/** Ids of the open columns that must be filled in and are empty in an application's row. */
export function missingCells(definition: NoticeDefinition, table: Table, application: ApplicationFacts): string[] {
  return openColumns(definition, table).flatMap((open) => (open.kind === "opinion" && open.field.required && openValue(open, application) === null ? [open.column.id] : []));
}

function soleVariable(value: unknown): string | undefined {
  const name = isRecord(value) && Object.keys(value).length === 1 ? value["var"] : undefined;
  return typeof name === "string" ? name : undefined;
}
