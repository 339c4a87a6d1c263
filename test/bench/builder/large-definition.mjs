import { makeForm } from "../form/make-form.mjs";

const words = (text) => ({ "zh-CN": text, en: text });

/**
 * A definition with one form of so many fields, with its conditions and sums, and around it what a real one has: made of one that is there,
 * whose application form it takes the place of.
 * @param count a multiple of 20
 */
export function largeDefinition(definition, count) {
  const { form } = makeForm(count).ours;
  const [{ form: id }] = definition.tracks;
  return {
    ...definition,
    id: `bench-${count}-${Date.now() % 1_000_000}`,
    title: words(`${count}个字段的通知`),
    forms: { ...definition.forms, [id]: form },
    tracks: definition.tracks.map((track) => (track.form === id ? { id: track.id, title: track.title, summary: track.summary, form: id } : track)),
    personas: [],
  };
}
