import type { NoticeDefinition } from "../definition/definition.generated.ts";
import { fieldAt, fieldsOf, type Field, type FieldTypeId } from "../form/index.ts";
import { trackForm } from "../workflow/track-evidence.ts";

/** How many fields of a track can be filtered and sorted by: each has a slot, by its order, indexed in the store. */
export const listSlots = 8;

/** What tells applications apart at a glance comes first; what identifies a person is not chosen by itself. */
const choiceOrder: FieldTypeId[] = ["choice", "number", "yes-no", "date", "month", "organisation", "choices", "text"];

/**
 * The fields of a track's list, in order; the first `listSlots` have a slot. Those of `track.list`, or chosen by type: up to
 * `listSlots`, in the form's order, without the fields every list has as columns of its own.
 */
export function listFields(definition: NoticeDefinition, track: string): Field[] {
  const { list, name } = definition.tracks.find((one) => one.id === track) ?? {};
  const form = trackForm(definition, track);
  if (list) return list.map((pointer) => fieldAt(form, definition.year, pointer)).filter((field) => field !== undefined);
  const fields = fieldsOf(form, definition.year).filter((field) => choiceOrder.includes(field.type) && field.pointer !== name && field.pointer !== definition.workflow.receivedBy);
  const best = [...fields].sort((one, other) => choiceOrder.indexOf(one.type) - choiceOrder.indexOf(other.type)).slice(0, listSlots);
  return fields.filter((field) => best.includes(field));
}
