/** A part of a text; `changed` where the other text says something else there. */
export interface TextPart {
  text: string;
  changed: boolean;
}

const tokens = (text: string) => text.split(/(\d+)/).filter((part) => part !== "");

/**
 * A text in parts, those marked that another says differently. What is suggested differs in dates alone, which are written the same way: the
 * two fall into the same parts. Where they do not, the whole is one part and nothing is marked.
 */
export function changedWords(text: string, other: string): TextPart[] {
  const ours = tokens(text);
  const theirs = tokens(other);
  if (ours.length !== theirs.length) return [{ text, changed: false }];
  return ours.map((part, i) => ({ text: part, changed: part !== theirs[i] }));
}

/** Of a marked text what stands within `around` characters of a mark, the rest as an ellipsis. Without a mark, its first `around` × 4 characters. */
export function excerpt(parts: readonly TextPart[], around: number): TextPart[] {
  if (!parts.some(({ changed }) => changed)) {
    const text = parts.map((part) => part.text).join("");
    return [{ text: text.length > 4 * around ? `${text.slice(0, 4 * around)}…` : text, changed: false }];
  }
  return parts.map((part, i) => {
    if (part.changed) return part;
    const after = distance(parts.slice(i + 1));
    const before = distance(parts.slice(0, i).reverse());
    const head = Math.max(0, around - before);
    const tail = Math.max(0, around - after);
    if (head + tail >= part.text.length) return part;
    return { text: `${part.text.slice(0, head)}…${part.text.slice(part.text.length - tail)}`, changed: false };
  });
}

/** How many characters lie before the next mark. */
function distance(parts: readonly TextPart[]): number {
  const next = parts.findIndex(({ changed }) => changed);
  return next < 0 ? Infinity : parts.slice(0, next).reduce((sum, { text }) => sum + text.length, 0);
}
