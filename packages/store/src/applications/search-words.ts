const han = /\p{Script=Han}+/gu;
const latin = /[\p{Letter}\p{Number}][\p{Letter}\p{Number}-]*/gu;
const most = 160;

/** The text that the search looks in: lower case, one line. */
export function searchText(parts: (string | null | undefined)[]): string {
  return parts
    .filter((part) => part)
    .join("\n")
    .normalize("NFKC")
    .toLowerCase()
    .slice(0, 600);
}

/**
 * The words by which an index finds a text: every pair of neighbouring Chinese characters (and the last one alone, so that each
 * character begins a word), and every run of other letters and digits whole.
 */
export function searchWords(text: string): string[] {
  const words = new Set<string>();
  for (const [run] of text.matchAll(han)) {
    const characters = [...run];
    characters.forEach((character, index) => words.add(character + (characters[index + 1] ?? "")));
  }
  for (const [run] of text.replace(han, " ").matchAll(latin)) words.add(run.slice(0, 64));
  return [...words].slice(0, most);
}

/** A word of a question: `whole` where the index holds it just so, else it is the beginning of one. */
export interface QuestionWord {
  word: string;
  whole: boolean;
}

/** The words that a text must have in the index to contain every part of the question. */
export function questionWords(question: string): { parts: string[]; words: QuestionWord[] } {
  const parts = searchText([question])
    .split(/\s+/)
    .filter((part) => part !== "")
    .slice(0, 8);
  const words = new Map<string, boolean>();
  for (const part of parts) {
    for (const [run] of part.matchAll(han)) {
      const characters = [...run];
      if (characters.length === 1) words.set(run, false);
      else characters.slice(0, -1).forEach((character, index) => words.set(character + (characters[index + 1] ?? ""), true));
    }
    const [first] = part.replace(han, " ").matchAll(latin);
    // Only the first run of a part can be looked up by its beginning, and only where nothing stands before it.
    if (first && part.startsWith(first[0])) words.set(first[0].slice(0, 64), false);
  }
  return { parts, words: [...words].map(([word, whole]) => ({ word, whole })) };
}
