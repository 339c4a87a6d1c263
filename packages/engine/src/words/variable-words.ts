import type { Text } from "@shenbao/texts";
import { scanTexts } from "@shenbao/texts/scan";
import { isRecord } from "../definition/json.ts";
import { dottedPath, pointerBelow } from "../definition/pointer.ts";
import type { Choice, Field } from "../form/field.ts";
import { formModel, type FormModel } from "../form/form-model.ts";
import { scanStandings } from "../proof/proof.ts";
import { quotable, tell, value, type Known, type Phrase, type Place } from "./phrase.ts";
import type { WordsScope } from "./scope.ts";
import type { ListColumn } from "../table/list-column.ts";
import { variableOf } from "../table/list-variables.ts";

/** What `var` reads, in words: the field's title with what holds it, a fact, the row. */
export function variableWords(path: string, scope: WordsScope): Phrase {
  const column = scope.list?.find((one) => variableOf(one) === path);
  if (column && scope.item === null) return columnWords(column, path, scope);
  if (path.startsWith("$")) return factWords(path, scope);
  const { item } = scope;
  if (item === null) return path === "" ? value(tell("field.answers")) : (among(scope.answers, path) ?? gone(path));
  const row = tell(item.rows === "row" ? "row.row" : "row.item");
  const it = value(tell("row.it", { row }), { known: item.known });
  if (item.reduced) {
    if (path === "accumulator" || path.startsWith("accumulator.")) return value(tell("row.accumulated"));
    if (path === "current") return it;
    return path.startsWith("current.") ? ofItem(path.slice(8), item.places, row) : gone(path);
  }
  return path === "" ? it : ofItem(path, item.places, row);
}

/** A column of a list, compared with its own choices. The receiving organisation is told by its name, which its choices say for its code. */
function columnWords({ type, choices, unit }: ListColumn, path: string, { list: _, ...scope }: WordsScope): Phrase {
  const phrase = variableWords(path === "$receiver.code" ? "$receiver.name" : path, scope);
  return { ...phrase, known: { type, ...phrase.known, ...(choices && { choices }), ...(unit && { unit }) } };
}

/** A column of the row that is looked at, by its bare title; `null` for anything else. For «每一行的「人数」», where the row is named already. */
export function columnOfItem(path: string, { item }: WordsScope): Phrase | null {
  if (item === null || item.reduced || path === "" || path.startsWith("$")) return null;
  const field = columnAt(item.places, path);
  return field ? value(plain(field.title), { known: knownOf(field) }) : null;
}

function ofItem(path: string, places: readonly Place[], row: Text): Phrase {
  const field = columnAt(places, path);
  return field ? value(tell("row.itsField", { row, title: safe(field.title) }), { known: knownOf(field) }) : value(tell("row.itsOwn", { row, title: quotable(path) }));
}

function columnAt(places: readonly Place[], path: string): Field | undefined {
  const below = path.split(".").reduce(pointerBelow, "");
  for (const { form, pointer } of places) {
    const field = form.byPointer.get(`${pointer}/*${below}`) ?? form.byPointer.get(pointer + below);
    if (field) return field;
  }
  return undefined;
}

const gone = (path: string): Phrase => value(tell("field.gone", { name: quotable(path) }));
const safe = (text: Text): Text => ({ "zh-CN": quotable(text["zh-CN"]), en: quotable(text.en) });
const plain = (title: Text): Text => tell("field.plain", { title: safe(title) });

/** How a constant beside a field reads. */
export function knownOf(field: Field): Known {
  return { type: field.type, ...(field.choices && { choices: field.choices }), ...(field.unit && { unit: field.unit }) };
}

/** A dotted path into the answers of the first form that has it. */
function among(forms: readonly FormModel[], path: string): Phrase | null {
  const places = forms.flatMap((form) => {
    const pointer = pointersOf(form).get(path.replace(/\.\d+(?=\.|$)/g, ""));
    return pointer === undefined ? [] : [{ form, pointer }];
  });
  const [first] = places;
  if (!first) return null;
  const field = first.form.byPointer.get(first.pointer);
  if (!field) return null;
  const index = /\.(\d+)(?=\.|$)/.exec(path)?.[1];
  const rows = field.type === "table" || field.type === "cards" ? "row" : first.pointer.includes("/*") || first.form.nodes.get(first.pointer)?.kind === "list" ? "item" : undefined;
  return value(index === undefined ? titleOf(first, field) : cell(first, field, Number(index)), { known: knownOf(field), places, ...(rows && index === undefined && { rows }) });
}

const pointersKept = new WeakMap<FormModel, ReadonlyMap<string, string>>();

function pointersOf(form: FormModel): ReadonlyMap<string, string> {
  const known = pointersKept.get(form) ?? new Map([...form.nodes.keys()].map((pointer) => [dottedPath(pointer), pointer]));
  pointersKept.set(form, known);
  return known;
}

function titleOf({ form, pointer }: Place, field: Field): Text {
  const star = pointer.indexOf("/*");
  const table = star < 0 ? undefined : form.byPointer.get(pointer.slice(0, star));
  if (table) return tell("field.column", { table: safe(table.title), title: safe(field.title) });
  const group = isAmbiguous(form, field) ? groupAround(form, pointer) : null;
  return group ? tell("field.within", { group: safe(group), title: safe(field.title) }) : plain(field.title);
}

function cell({ form, pointer }: Place, field: Field, index: number): Text {
  const star = pointer.indexOf("/*");
  const table = star < 0 ? field : form.byPointer.get(pointer.slice(0, star));
  const label = table?.rowLabels?.[index];
  const params = { table: safe(table?.title ?? field.title), title: safe(field.title), row: label ? safe(label) : index + 1 };
  if (star < 0) return tell(label ? "field.labelledRow" : "field.row", params);
  return tell(label ? "field.labelledCell" : "field.cell", params);
}

const titlesKept = new WeakMap<FormModel, ReadonlyMap<string, number>>();

/** Whether several fields of the form have this title, so that what holds it has to be told. */
function isAmbiguous(form: FormModel, { title }: Field): boolean {
  let known = titlesKept.get(form);
  if (!known) {
    const counts = new Map<string, number>();
    for (const [pointer, field] of form.byPointer) if (!pointer.includes("/*")) counts.set(field.title["zh-CN"], (counts.get(field.title["zh-CN"]) ?? 0) + 1);
    titlesKept.set(form, (known = counts));
  }
  return (known.get(title["zh-CN"]) ?? 0) > 1;
}

function groupAround(form: FormModel, pointer: string): Text | null {
  const above = pointer.slice(0, pointer.lastIndexOf("/"));
  const group = form.byPointer.get(above);
  return group && typeof group.schema["title"] === "string" ? group.title : null;
}

function titled(items: readonly { id: string; title: Text }[] | Record<string, { title: Text }>): Choice[] {
  return Array.isArray(items)
    ? (items as { id: string; title: Text }[]).map(({ id, title }) => ({ value: id, title }))
    : Object.entries(items as Record<string, { title: Text }>).map(([id, { title }]) => ({ value: id, title }));
}

const facts: Readonly<Record<string, (scope: WordsScope) => Phrase>> = {
  $today: () => value(tell("fact.today"), { known: { type: "date" } }),
  "$notice.year": () => value(tell("fact.year"), { known: { type: "year" } }),
  "$notice.id": () => value(tell("fact.notice")),
  "$applicant.name": () => value(tell("fact.applicant")),
  "$applicant.creditCode": () => value(tell("fact.creditCode")),
  "$receiver.name": () => value(tell("fact.receiver")),
  "$receiver.code": () => value(tell("fact.receiverCode")),
  "$application.number": () => value(tell("fact.number")),
  "$application.track": ({ definition }) => value(tell("fact.track"), { known: { type: "track", choices: titled(definition.tracks) } }),
  "$application.state": ({ definition }) => value(tell("fact.state"), { known: { type: "state", choices: titled(definition.workflow.states) } }),
  "$application.submittedAt": () => value(tell("fact.submitted"), { known: { type: "date" } }),
  // What only the filters of lists read.
  "$application.name": () => value(tell("fact.name")),
  "$application.updatedAt": () => value(tell("fact.updated"), { known: { type: "date" } }),
  "$application.order": () => value(tell("fact.order")),
  "$application.scan": () =>
    value(tell("fact.scan"), { known: { type: "state", choices: scanStandings.map((standing) => ({ value: standing, title: scanTexts[`verdict.${standing}`] })) } }),
  $index: () => value(tell("row.index")),
};

function factWords(path: string, scope: WordsScope): Phrase {
  const fact = Object.hasOwn(facts, path) ? facts[path] : undefined;
  if (fact) return fact(scope);
  const [head, ...rest] = path.split(".");
  if (head === "$row") {
    if (rest.length === 0) return value(tell("row.this"), { places: scope.row });
    const field = columnAt(scope.row, rest.join("."));
    return field ? value(tell("row.thisField", { title: safe(field.title) }), { known: knownOf(field) }) : gone(path);
  }
  if (head === "$input" && scope.input) {
    if (rest.length === 0) return value(tell("field.inputForm"));
    const read = among([scope.input], rest.join("."));
    return read ? { ...read, said: tell("field.input", { field: read.said }) } : gone(path);
  }
  if (head === "$opinion") return opinionWords(rest, scope) ?? gone(path);
  return value(tell("fact.other", { name: quotable(path) }));
}

function opinionWords([id = "", ...field]: string[], { definition, year }: WordsScope): Phrase | null {
  const form = Object.hasOwn(definition.forms, id) ? definition.forms[id] : undefined;
  if (!form || !isRecord(form.title)) return null;
  const title = safe(form.title);
  if (field.length === 0) return value(tell("field.opinionForm", { form: title }));
  const read = among([formModel(form, year)], field.join("."));
  return read && { ...read, said: tell("field.opinion", { form: title, field: read.said }) };
}
