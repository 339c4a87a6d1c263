import { sayAll, type Text } from "@shenbao/texts";
import { templateTexts as texts } from "@shenbao/texts/template";
import { fieldAt } from "../../form/field-at.ts";
import type { Field } from "../../form/field.ts";
import { fieldsOf } from "../../form/fields-of.ts";
import type { Form } from "../definition.generated.ts";
import { segmentsOf } from "../pointer.ts";
import { evidenceColumns, templateFacts, type TemplateName } from "./template-name.ts";

/** More choices than these are no boxes to tick. */
const mostBoxes = 12;

/** All names that a template of a form may use, in the order of the form; the platform's facts at the end. */
export function templateNames(form: Form, year: number): TemplateName[] {
  const shown = fieldsOf(form, year);
  // What is calculated and shown nowhere can be printed too.
  const hidden = (form.computed ?? []).flatMap(({ at }) => {
    const field = at.includes("*") ? undefined : fieldAt(form, year, at);
    return field && field.step === -1 && field.type !== "group" && !field.columns ? [field] : [];
  });
  return [...[...shown, ...hidden].flatMap(namesOf), ...factNames()];
}

const pathOf = (pointer: string) => segmentsOf(pointer).join(".");

function namesOf(field: Field): TemplateName[] {
  const path = pathOf(field.pointer);
  if (!field.columns) return valueNames(field, path);
  const table = field;
  const columns = field.columns.map((column) => ({ column, name: pathOf(column.pointer.slice(`${field.pointer}/*`.length)) }));
  const rows = field.rowLabels ?? [];
  const called = (key: "name.cell" | "name.sum", column: Field, row: Text = column.title) => sayAll(texts[key], { table: field.title, row, column: column.title });
  return [
    {
      path,
      title: field.title,
      source: { is: "rows", table },
      names: [
        { path: "$row", title: texts["row.number"], source: { is: "row-number" } },
        ...(rows.length > 0 ? [{ path: "$label", title: texts["row.label"], source: { is: "row-label", table } } as const] : []),
        ...columns.flatMap(({ column, name }) => valueNames(column, name)),
      ],
    },
    ...rows.flatMap((label, row) =>
      columns.map(({ column, name }): TemplateName => ({
        path: `${path}.${row + 1}.${name}`,
        title: called("name.cell", column, label),
        source: { is: "cell", table, row, column },
      })),
    ),
    ...columns
      .filter(({ name }) => field.sums?.includes(name))
      .map(({ column, name }): TemplateName => ({ path: `${path}.$sum.${name}`, title: called("name.sum", column), source: { is: "sum", table, column } })),
  ];
}

function valueNames(field: Field, path: string): TemplateName[] {
  const value: TemplateName = { path, title: field.title, source: { is: "field", field } };
  const ticked = field.type === "yes-no" || (field.choices !== undefined && field.choices.length <= mostBoxes);
  return ticked ? [value, { path: `${path}.$boxes`, title: sayAll(texts["name.boxes"], { title: field.title }), source: { is: "boxes", field } }] : [value];
}

function factNames(): TemplateName[] {
  return [
    ...templateFacts.map((fact): TemplateName => ({ path: `$${fact}`, title: texts[`fact.${fact}`], source: { is: "fact", fact } })),
    {
      path: "$evidence",
      title: texts["fact.evidence"],
      source: { is: "rows", table: null },
      names: [
        { path: "$row", title: texts["row.number"], source: { is: "row-number" } },
        ...evidenceColumns.map((column): TemplateName => ({ path: column, title: texts[`evidence.${column}`], source: { is: "evidence", column } })),
      ],
    },
  ];
}
