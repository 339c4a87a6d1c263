import { processTexts as texts } from "@shenbao/texts/process";
import { scanTexts } from "@shenbao/texts/scan";
import type { NoticeDefinition } from "../definition/definition.generated.ts";
import type { Field, FieldTypeId } from "../form/index.ts";
import { scanStandings } from "../proof/proof.ts";
import type { ListColumn, ListOperator } from "./list-column.ts";
import { listFields, listSlots } from "./list-fields.ts";

/**
 * The columns of a reviewers' list: the system's own, then the fields of a track's list (of the only track, where there is but one).
 * Fields beyond the slots are shown, but neither filtered nor sorted by.
 */
export function listColumns(definition: NoticeDefinition, track?: string): ListColumn[] {
  const only = definition.tracks.length === 1 ? definition.tracks[0]?.id : undefined;
  const chosen = track ?? only;
  const fields = chosen === undefined ? [] : listFields(definition, chosen);
  return [...systemColumns(definition), ...fields.map((field, slot) => fieldColumn(field, slot < listSlots))];
}

function systemColumns(definition: NoticeDefinition): ListColumn[] {
  const states = Object.entries(definition.workflow.states).map(([value, { title }]) => ({ value, title }));
  const tracks = definition.tracks.map(({ id, title }) => ({ value: id, title }));
  const column = (at: keyof typeof types, more: Partial<ListColumn> = {}): ListColumn => ({
    at,
    title: texts[`column.${at}`],
    type: types[at],
    operators: systemOperators[at],
    sortable: true,
    system: true,
    ...more,
  });
  return [
    column("number"),
    column("name"),
    column("applicant"),
    column("receiver"),
    column("state", { choices: states }),
    column("track", { choices: tracks }),
    column("submittedAt"),
    column("updatedAt"),
    column("order"),
    ...(provesScans(definition) ? [column("scan", { choices: scanStandings.map((value) => ({ value, title: scanTexts[`verdict.${value}`] })), sortable: false })] : []),
  ];
}

const types = {
  number: "text",
  name: "text",
  applicant: "text",
  receiver: "organisation",
  state: "choice",
  track: "choice",
  submittedAt: "date",
  updatedAt: "date",
  order: "number",
  scan: "choice",
} as const satisfies Record<string, FieldTypeId>;

const systemOperators: Record<keyof typeof types, ListOperator[]> = {
  number: ["is", "contains", "empty"],
  name: ["is", "contains", "empty"],
  applicant: ["is", "contains"],
  receiver: ["is", "in", "empty"],
  state: ["is", "in"],
  track: ["is", "in"],
  submittedAt: ["from", "to", "empty"],
  updatedAt: ["from", "to"],
  order: ["is", "from", "to", "empty"],
  scan: ["is", "in", "empty"],
};

/** Whether any track has its stamped scans proven. */
const provesScans = (definition: NoticeDefinition): boolean => definition.tracks.some(({ form }) => definition.forms[form]?.evidence?.some(({ proven }) => proven !== undefined));

const written: ListOperator[] = ["contains", "is", "empty"];
const measured: ListOperator[] = ["from", "to", "is", "empty"];
const chosen: ListOperator[] = ["is", "in", "empty"];

/** What a field of a type can be searched by. Tables and groups only by whether they are empty. */
const operatorsByType: Record<FieldTypeId, ListOperator[]> = {
  text: written,
  "long-text": written,
  "credit-code": written,
  mobile: written,
  telephone: written,
  postcode: written,
  email: written,
  "web-address": written,
  number: measured,
  date: measured,
  month: measured,
  choice: chosen,
  organisation: chosen,
  choices: ["in", "empty"],
  "yes-no": ["is", "empty"],
  table: ["empty"],
  cards: ["empty"],
  group: ["empty"],
};

/** Not in an order anybody would look for. */
const unsorted: FieldTypeId[] = ["long-text", "choices", "table", "cards", "group"];

function fieldColumn(field: Field, slotted: boolean): ListColumn {
  const { pointer: at, title, type, choices, unit, decimals } = field;
  const shown = { at, title, type, ...(choices && { choices }), ...(unit && { unit }), ...(decimals !== undefined && { decimals }) };
  return { ...shown, operators: slotted ? operatorsByType[type] : [], sortable: slotted && !unsorted.includes(type), system: false };
}
