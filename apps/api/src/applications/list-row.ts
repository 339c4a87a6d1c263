import type { ListRow } from "@shenbao/contract";
import { maskContact, type Json, type ListColumn } from "@shenbao/engine";
import { valueAt, type StoredListRow } from "@shenbao/store";
import type { Sight } from "../authorisation/sight.ts";

/** Whether a column holds by what people are reached. */
export const isContact = (type: ListColumn["type"]): boolean => type === "mobile" || type === "telephone" || type === "email";

/** A row of a list as somebody sees it: pages and exports alike. What is prepared on it is added for those who prepared it. */
export function listRow(application: StoredListRow, columns: readonly ListColumn[], sight: Sight): ListRow {
  const { _id, number, name, track, state, applicant, receiver, order, submittedAt, updatedAt, scan = null, answers } = application;
  const shown = ({ type }: ListColumn, value: Json): Json => (sight.masksContacts && isContact(type) && typeof value === "string" ? maskContact(value, true) : value);
  const values = columns.filter((column) => !column.system).map((column): [string, Json] => [column.at, shown(column, valueAt(answers ?? {}, column.at) ?? null)]);
  return {
    id: _id,
    number,
    name: sight.seesName(track) ? name : null,
    track,
    state,
    applicant: sight.blind ? null : applicant.name,
    creditCode: sight.blind ? null : applicant.creditCode,
    receiver: receiver?.name ?? null,
    order,
    submittedAt: submittedAt === null ? null : new Date(submittedAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
    decision: null,
    scan,
    values: Object.fromEntries(values),
  };
}
