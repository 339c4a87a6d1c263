import { lineNumber } from "./line-number.ts";

/** A clause as it is found in a text: what it says, with its own number in it. */
export interface Divided {
  /** By the numbers it stands under: 二、（一） is 2.1; what comes before the first number is 0. */
  id: string;
  heading: string;
  text: string;
}

export interface DivideOptions {
  /** The text is English: (1) is a number too. */
  english?: boolean;
}

/** A heading is a short line that says no sentence. */
const longestHeading = 40;
const isHeading = (line: string): boolean => line.length <= longestHeading && !/[。；;，,：:！？!?]|\.\s*$/.test(line.replace(/^[（(]?[^、．.）)]{1,5}[、．.）)]/, ""));

/** What ends a list of attachments: a number that is none of theirs. */
const outer = /^[一二三四五六七八九十第]/;

/** Numbers in the middle of a line begin a line of their own: texts copied from a PDF have lost theirs. */
function linesOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/([。；;：:！])[ \t　]{0,8}(?=[（(][一二三四五六七八九十]{1,3}[）)])/g, "$1\n")
    .replace(/([。；;！])[ \t　]{0,8}(?=[一二三四五六七八九十]{1,3}、)/g, "$1\n")
    .split("\n")
    .map((line) => line.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\ufeff]/g, " ").trim())
    .filter((line) => line !== "");
}

/**
 * Divides the text of a notice at its numbers (一、（一）1. 1.1 第三条). A heading that is followed by what is numbered below it stands over the first of
 * those; one that is followed by a text is that text's. A number that does not go on from the one before it (a list inside of a sentence) divides
 * nothing. Takes time that grows with the text alone.
 */
export function divideText(text: string, { english = false }: DivideOptions = {}): Divided[] {
  const found: (Divided & { lines: string[] })[] = [];
  const taken = new Set<string>();
  let above: { level: number; id: string }[] = [];
  /** The last number of each place. */
  const last = new Map<string, number>();
  let headings: string[] = [];
  let attached = false;

  const begin = (id: string, lines: string[]): void => {
    let free = id;
    for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
    taken.add(free);
    found.push({ id: free.slice(0, 32), heading: headings.join("　"), text: "", lines });
    headings = [];
  };

  const lines = linesOf(text);
  for (const [i, line] of lines.entries()) {
    // A list of attachments has numbers of its own.
    if (/^(?:附件|附：|附表|Attachments?\b)/.test(line) && line.length <= 200 && found.length > 0 && !attached) {
      settle();
      attached = true;
      above = [];
      const number = (last.get("") ?? 0) + 1;
      last.set("", number);
      const alone = /^(?:附件|附：|附表|Attachments?)[：:]?$/.test(line) && i + 1 < lines.length && !outer.test(lines[i + 1] ?? "");
      if (alone) headings.push(line);
      begin(String(number), alone ? [] : [line]);
      continue;
    }
    const number = attached && !outer.test(line) ? null : lineNumber(line, english);
    if (number === null) {
      const current = found.at(-1);
      if (headings.length > 0 || !current) begin(headings.length > 0 ? pendingId() : "0", [line]);
      else current.lines.push(line);
      continue;
    }
    attached = false;
    if (number.level === 0) {
      settle();
      headings.push(line);
      above = [];
      continue;
    }
    const around = number.whole ? [] : above.filter(({ level }) => level < number.level);
    const parent = around.at(-1)?.id ?? "";
    const own = Number(number.number.split(".").at(-1));
    const id = number.whole ? number.number : parent === "" ? number.number : `${parent}.${number.number}`;
    const place = id.slice(0, Math.max(0, id.lastIndexOf(".")));
    const before = last.get(place);
    if (!number.whole && before !== undefined && own <= before) {
      // It begins anew: a list inside of what is being told.
      const current = found.at(-1);
      if (current && headings.length === 0) {
        current.lines.push(line);
        continue;
      }
    }
    last.set(place, own);
    const next = lines[i + 1];
    const below = next === undefined ? null : lineNumber(next, english);
    const deeper = below !== null && below.level > number.level;
    if (headings.length > 0 && above.length > 0 && (above.at(-1)?.level ?? 0) >= number.level) settle();
    above = [...around, { level: number.level, id }];
    if (isHeading(line) && next !== undefined && (below === null || deeper)) headings.push(line);
    else begin(id, [line]);
  }
  settle();
  return found.map(({ id, heading, lines: own }) => ({ id, heading, text: own.join("\n") }));

  /** The number of what the last heading began. */
  function pendingId(): string {
    return above.at(-1)?.id ?? "0";
  }

  /** Headings that nothing came after are texts themselves. */
  function settle(): void {
    const line = headings.pop();
    if (line !== undefined) begin(pendingId(), [line]);
  }
}
