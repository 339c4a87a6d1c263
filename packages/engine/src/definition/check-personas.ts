import type { Meaning } from "./check-meaning.ts";
import { checkDuplicates } from "./check-notice.ts";

/** Judges what personas name: their track and its evidence. Whether they come out as expected is `runPersonas`' business. */
export function checkPersonas(meaning: Meaning): void {
  const { definition, findings } = meaning;
  checkDuplicates(meaning, "/personas", definition.personas);
  definition.personas.forEach((persona, i) => {
    const path = `/personas/${i}`;
    const track = definition.tracks.find(({ id }) => id === persona.track);
    if (!track) return findings.error(`${path}/track`, "track-unknown", { id: persona.track });
    const form = meaning.forms.get(track.form);
    if (!form) return;
    for (const id of Object.keys(persona.evidence))
      if (!form.form.evidence?.some((item) => item.id === id)) findings.error(`${path}/evidence/${id.slice(0, 100)}`, "evidence-unknown", { id: id.slice(0, 100) });
  });
  if (definition.personas.length === 0) findings.warning("/personas", "no-personas");
}
