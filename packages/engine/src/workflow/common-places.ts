import type { Text } from "@shenbao/texts";
import type { NoticeDefinition } from "../definition/definition.generated.ts";
import { formModel } from "../form/form-model.ts";
import { elementText, type Field } from "../form/index.ts";
import { hiddenEvidence, hiddenFields } from "./hidden-fields.ts";
import { trackEvidence, trackForm } from "./track-evidence.ts";

/** A place that reasons can point at, with the step of the form it is on; `null` for evidence. */
export interface CommonPlace {
  at: string;
  title: Text;
  step: Text | null;
}

/**
 * What every one of some tracks has, under the same name: fields, tables and evidence items, as the first of them orders them. Not what is worked
 * out by itself, nor what the role does not see. Rows and files belong to one application and are never common.
 */
export function commonPlaces(definition: NoticeDefinition, tracks: readonly string[], role: string): CommonPlace[] {
  const [first, ...others] = tracks.map((track) => fieldsHere(definition, track, role));
  if (!first) return [];
  const alike = (field: Field) =>
    others.every(({ fields }) => fields.some(({ pointer, type, title }) => pointer === field.pointer && type === field.type && sameText(title, field.title)));
  const unseen = new Set(hiddenEvidence(definition, role));
  const items = tracks.map((track) => trackEvidence(definition, track).filter(({ id }) => !unseen.has(id)));
  const [files = [], ...otherFiles] = items;
  return [
    ...first.fields.filter(alike).map(({ pointer, title, step }): CommonPlace => ({ at: pointer, title, step: first.steps[step] ?? null })),
    ...files
      .filter(({ id, title }) => otherFiles.every((some) => some.some((item) => item.id === id && sameText(item.title, title))))
      .map(({ id, title }): CommonPlace => ({ at: `evidence:${id}`, title, step: null })),
  ];
}

function fieldsHere(definition: NoticeDefinition, track: string, role: string): { fields: Field[]; steps: (Text | null)[] } {
  const form = trackForm(definition, track);
  const hidden = hiddenFields(definition, role);
  const isHidden = (at: string) => hidden.some((one) => at === one || at.startsWith(`${one}/`));
  const model = formModel(form, definition.year);
  return {
    fields: model.fields.filter(({ computed, schema, pointer }) => !computed && schema["readOnly"] !== true && !isHidden(pointer)),
    steps: model.ui.steps.map(({ element }) => elementText(form, element, definition.year) ?? null),
  };
}

const sameText = (one: Text, other: Text) => one["zh-CN"] === other["zh-CN"];
