import { makeForm } from "../form/make-form.mjs";

const words = (text) => ({ "zh-CN": text, en: text });

/** Two rules a block of twenty fields: one number against another, and against a bound. */
function rulesFor(count) {
  return Array.from({ length: count / 20 }, (_, block) => block).flatMap((block) => {
    const [one, other] = [`f${block}x11`, `f${block}x12`];
    return [
      {
        id: `less-${block}`,
        assert: { "<=": [{ var: other }, { var: one }] },
        severity: "error",
        at: [`/${other}`],
        message: words(`第${block + 1}部分的研发投入不大于营业收入。`),
      },
      {
        id: `share-${block}`,
        when: { ">": [{ var: one }, 0] },
        assert: { ">=": [{ "/": [{ var: other }, { var: one }] }, 0.03] },
        severity: "warning",
        at: [`/${other}`],
        message: words(`第${block + 1}部分的研发投入占比低于3%。`),
      },
    ];
  });
}

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
    forms: { ...definition.forms, [id]: { ...form, rules: rulesFor(count) } },
    tracks: definition.tracks.map((track) => (track.form === id ? { id: track.id, title: track.title, summary: track.summary, form: id } : track)),
    personas: [],
  };
}
