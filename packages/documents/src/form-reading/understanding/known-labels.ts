import { formLabels } from "@shenbao/texts/form-labels";

interface KnownLabel {
  name: string;
  english: string;
}

const known: ReadonlyMap<string, KnownLabel> = new Map(
  formLabels.flatMap(({ name, en, "zh-CN": written }) => written.map((label): [string, KnownLabel] => [label, { name, english: en }])),
);

/** What a label has behind it where it was made two of. */
const parts: readonly [ending: RegExp, name: string, english: string][] = [
  [/（起）$/, "From", " (from)"],
  [/（止）$/, "To", " (to)"],
  [/：其[他它]$/, "Other", ": other"],
];

/** The name and the English of a label that is known word for word. */
export function knownLabel(title: string): KnownLabel | null {
  const words = title.replace(/\s/g, "");
  const exact = known.get(words);
  if (exact) return exact;
  for (const [ending, name, english] of parts) {
    const base = ending.test(words) ? known.get(words.replace(ending, "")) : undefined;
    if (base) return { name: base.name + name, english: base.english + english };
  }
  return null;
}
