import type { Evidence, Form, NoticeDefinition } from "../definition/definition.generated.ts";

/**
 * The application form of a track.
 * @throws Error for a track or form the notice does not have.
 */
export function trackForm(definition: NoticeDefinition, track: string): Form {
  const id = definition.tracks.find((one) => one.id === track)?.form;
  const form = id !== undefined && Object.hasOwn(definition.forms, id) ? definition.forms[id] : undefined;
  if (!form) throw new Error(`The notice ${definition.id} has no track “${track}” with a form`);
  return form;
}

/** What the form of a track asks to upload, of both stages. */
export function trackEvidence(definition: NoticeDefinition, track: string): Evidence[] {
  return trackForm(definition, track).evidence ?? [];
}
