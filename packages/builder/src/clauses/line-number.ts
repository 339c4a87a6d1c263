import { chineseNumber } from "./chinese-number.ts";

/** How a line of a notice is numbered. */
export interface LineNumber {
  /** 0 for a part whose number those inside of it do not bear (第一章); the deeper, the higher. */
  level: number;
  /** What it adds to the number of what it is in: «2» for （二）; whole where `whole`. */
  number: string;
  /** It is a number of its own, whatever stands around it: 1.2.3, 第三条. */
  whole: boolean;
}

const han = "一二三四五六七八九十百零〇";

type Reader = (line: string) => LineNumber | null;

const counted =
  (pattern: RegExp, level: number, whole = false): Reader =>
  (line) => {
    const number = chineseNumber(pattern.exec(line)?.[1] ?? "");
    return number === null ? null : { level, number: String(number), whole };
  };

/** Each in time that grows with the line alone: anchored, with bounded parts. The first that fits counts. */
const readers: readonly Reader[] = [
  (line) => (new RegExp(`^(?:第[${han}\\d０-９]{1,5}[章节编]|Chapter\\s{1,4}\\d{1,3}\\b)`).test(line) ? { level: 0, number: "", whole: false } : null),
  counted(new RegExp(`^第([${han}\\d０-９]{1,5})条`), 1, true),
  counted(/^Article\s{1,4}(\d{1,3})\b/, 1, true),
  counted(new RegExp(`^([${han}]{1,4})[、．.]`), 1),
  counted(new RegExp(`^[（(]([${han}]{1,4})[）)]`), 2),
  // 1.1 and 2.3.1, but no date, amount or time.
  (line) => {
    const number = /^(\d{1,2}(?:[.．]\d{1,2}){1,3})(?=[\s、．.]|[^\d.．%％:：~～—-])/.exec(line)?.[1];
    if (number === undefined || /^[\d.．]{3,12}\s?(?:[万亿千百元个年月日倍项家㎡]|平方|km|m²)/.test(line)) return null;
    const plain = number.replace(/．/g, ".");
    return { level: 2 + plain.split(".").length, number: plain, whole: true };
  },
  counted(/^(\d{1,2})[.．、](?!\d)/, 3),
];

/** A line's number; `null` where it has none, or one that tells parts of a sentence (（1）, ①). `brackets`: (1) counts too, as English texts number. */
export function lineNumber(line: string, brackets: boolean): LineNumber | null {
  for (const read of readers) {
    const found = read(line);
    if (found) return found;
  }
  return brackets ? counted(/^\((\d{1,2})\)/, 4)(line) : null;
}
