import type { Form } from "@shenbao/engine";

/** A form whose fields that others fill in (`filledBy`) stand where their pointers lead now, by the pointers that they or what holds them had before. */
export function moveFilled(form: Form, moves: ReadonlyMap<string, string>): Form {
  if (!form.filledBy) return form;
  const moved = (at: string): string => {
    for (const [from, to] of moves) if (at === from || at.startsWith(`${from}/`)) return to + at.slice(from.length);
    return at;
  };
  return { ...form, filledBy: form.filledBy.map((filled) => ({ ...filled, at: moved(filled.at) })) };
}
