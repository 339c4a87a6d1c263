/** Longer than this is no label, no choice and no line to fill in: it is words. It keeps every pattern here short of work that grows with the square of the length. */
export const longestLabel = 600;

/** A text with its blanks and lines cut to what says that they are there: a cell may have a thousand spaces to write on. */
export function compact(text: string): string {
  return text.replace(/[\s_＿]{9,}/g, (run) =>
    run
      .split("\n")
      .slice(0, 6)
      .map((line) => line.slice(0, 2) + (/[_＿]/.test(line) ? "__" : line.slice(2, 4)))
      .join("\n"),
  );
}

/** Words without the spaces that only spread them («单 位 名 称»), without lines to write on, in one line. */
export function tight(text: string): string {
  return text
    .replace(/[_＿]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/(?<=[\u3400-\u9fff：（）、，]) (?=[\u3400-\u9fff：（）、，])/g, "")
    .trim();
}

/** A label without its number, its colon and the mark of what has to be filled in. */
export function bare(text: string): string {
  const words = tight(text)
    .replace(/^[*＊★]\s*/, "")
    .replace(numbering, "")
    .replace(/^[*＊★]\s*/, "");
  let end = words.length;
  while (end > 0 && "*＊★：: ".includes(words.charAt(end - 1))) end--;
  return words.slice(0, end).trim();
}

/** The number before a heading or an item: 一、 （一） 1. 1.2 （1） ① 第一部分. */
export const numbering =
  /^(?:第[一二三四五六七八九十]{1,3}[部章节]分?[、：:\s]?|[一二三四五六七八九十]{1,3}[、．.]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]、?|\d{1,2}(?:[.．]\d{1,2}){0,3}(?:[、．.)）](?!\d)|\s(?=[\u3400-\u9fff]))|[①-⑳])\s*/;

/** How high a heading stands by its number: parts 1, 一、 2, （一） 3, 1. 4, （1） 5; `null` where it has none. */
export function levelOfNumber(text: string): number | null {
  const start = text.trim();
  if (/^第[一二三四五六七八九十]{1,3}[部章节]/.test(start)) return 1;
  if (/^[一二三四五六七八九十]{1,3}[、．.]/.test(start)) return 2;
  if (/^[（(][一二三四五六七八九十]{1,3}[）)]/.test(start)) return 3;
  const decimal = /^(\d{1,2}(?:[.．]\d{1,2}){0,3})(?:[、．.)）](?!\d)|\s(?=[\u3400-\u9fff]))/.exec(start);
  if (decimal) return 4 + (decimal[1]?.split(/[.．]/).length ?? 1) - 1;
  return /^(?:[（(]\d{1,2}[）)]|[①-⑳])/.test(start) ? 6 : null;
}

const seals = /盖章|签字|签名|签章|公章|手印|骑缝/;

/** Whether words ask for a signature or a seal, which a form on a screen has no place for. */
export function asksForSeal(text: string): boolean {
  return seals.test(text);
}

/** Whether a text says nothing: blanks, lines, dots, a dash. */
export function saysNothing(text: string): boolean {
  return /^[\s_＿.…·—\-/\\]*$/.test(text);
}

/** Whether words are a note to who fills in the form. */
export function isNote(text: string): boolean {
  return (
    /^[（(]?(?:注|备注|说明|填表说明|填报说明|填写说明|注意|提示|附注|※)\s*\d{0,2}\s*[：:.、]/.test(text.trim()) ||
    /^(?:填表|填写|填报|编写|编制)(?:说明|须知|要求)[：:]?$/.test(tight(text))
  );
}
