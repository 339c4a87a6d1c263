import type { State } from "@shenbao/engine";

/** The state of an application, as a word with a colour. */
export function StateTag({ title, tone }: { title: string; tone: State["tone"] }) {
  return <span className={`sb-tag sb-tone-${tone}`}>{title}</span>;
}
