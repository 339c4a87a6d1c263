import type { Text } from "@shenbao/texts";
import type { NoticeDefinition } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";
import { segmentsOf } from "../definition/pointer.ts";
import { readPointer } from "../definition/read-pointer.ts";
import { formModel, type FormModel } from "../form/form-model.ts";
import { tableOf } from "../form/row-places.ts";
import type { ListColumn } from "../table/list-column.ts";
import type { Known, Place } from "./phrase.ts";

/** What `var` reads inside an iteration. */
export interface ItemScope {
  /** Where the items are, where that is known: columns are named by it. */
  places: readonly Place[];
  rows: "row" | "item";
  known?: Known | undefined;
  /** In a reduction the item is `current`. */
  reduced: boolean;
}

/** What an expression reads at its place of a definition. */
export interface WordsScope {
  definition: NoticeDefinition;
  year: number;
  /** The forms whose answers are the root. */
  answers: readonly FormModel[];
  /** The form of `$input`. */
  input: FormModel | null;
  /** The tables whose row is `$row`. */
  row: readonly Place[];
  /** The item of the innermost iteration; `null` outside. */
  item: ItemScope | null;
  /** In the filter of a list: its columns, which alone can be read, each compared with fixed values. */
  list?: readonly ListColumn[];
}

/** The scope of the expression at a place. Never throws: of what is not there it knows nothing. */
export function expressionScope(definition: NoticeDefinition, path: string): WordsScope {
  const segments = segmentsOf(path);
  const year = typeof definition.year === "number" ? definition.year : Number.NaN;
  const model = (id: unknown) => formInWords(definition, id);
  const ids = segments[0] === "forms" ? [segments[1]] : applicationForms(definition, path);
  const answers = ids.map(model).filter((one) => one !== null);
  const action = segments[0] === "workflow" && segments[1] === "actions" ? readPointer(definition, `/workflow/actions/${segments[2] ?? ""}`) : null;
  const input = isRecord(action) && segments[3] === "requires" ? model(action["form"]) : null;
  const table = tableAround(definition, path);
  const row = table === null ? [] : [...(input ? [input] : []), ...answers].filter((form) => form.nodes.has(table)).map((form) => ({ form, pointer: table }));
  return { definition, year, answers, input, row, item: null };
}

/**
 * What the filter of a list reads: the form of its track, or of all where none is chosen. `columns`: those of the list; where they have choices
 * (organisations by their names), values are told by them.
 */
export function listScope(definition: NoticeDefinition, track: string | undefined, columns: readonly ListColumn[]): WordsScope {
  const ids = [...new Set(definition.tracks.filter(({ id }) => track === undefined || id === track).map(({ form }) => form))];
  const answers = ids.map((id) => formInWords(definition, id)).filter((one) => one !== null);
  return { definition, year: definition.year, answers, input: null, row: [], item: null, list: columns };
}

/** A form of the definition as words read it; `null` where there is none of that name. */
export function formInWords(definition: NoticeDefinition, id: unknown): FormModel | null {
  const form = typeof id === "string" && Object.hasOwn(definition.forms, id) ? definition.forms[id] : undefined;
  return isRecord(form) ? formModel(form, typeof definition.year === "number" ? definition.year : Number.NaN) : null;
}

/** The scope inside an iteration over items. */
export const inItems = (scope: WordsScope, item: ItemScope): WordsScope => ({ ...scope, item });

/** The forms of the tracks that the thing around a place is for; of all tracks where it names none. */
function applicationForms({ tracks, ...definition }: NoticeDefinition, path: string): string[] {
  if (!Array.isArray(tracks)) return [];
  const [part = "", id = ""] = segmentsOf(path);
  const holder = part === "quotas" || part === "tables" ? readPointer(definition, `/${part}/${id}`) : null;
  const named: unknown = isRecord(holder) ? holder["tracks"] : undefined;
  return [...new Set(tracks.filter((track) => !Array.isArray(named) || named.includes(track.id)).map(({ form }) => form))];
}

/** The table whose rows the record around an expression is stated for, by its `at`. */
function tableAround(definition: NoticeDefinition, path: string): string | null {
  for (let above = path; above !== ""; above = above.slice(0, above.lastIndexOf("/"))) {
    const record = readPointer(definition, above);
    if (!isRecord(record) || record["at"] === undefined) continue;
    const at = (Array.isArray(record["at"]) ? (record["at"] as unknown[]) : [record["at"]]).filter((one) => typeof one === "string");
    return at.map(tableOf).find((found) => found !== null) ?? null;
  }
  return null;
}

/** The title of a table that an expression is stated for, row by row. */
export const rowsOf = ({ row: [first] }: WordsScope): Text | null => (first ? (first.form.byPointer.get(first.pointer)?.title ?? null) : null);
