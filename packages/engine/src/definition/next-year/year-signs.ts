const formal = "零壹贰叁肆伍陆柒捌玖";
const common = "〇一二三四五六七八九";
/** What stands for a Chinese zero in years. */
const zeros = "〇○零";

/** The value of a Chinese digit; undefined for other signs. */
export function chineseDigit(sign: string): number | undefined {
  if (zeros.includes(sign)) return 0;
  const value = Math.max(common.indexOf(sign), formal.indexOf(sign));
  return value < 0 ? undefined : value;
}

/** A year in Chinese digits, in the signs that the one before is written in. */
export function chineseYear(year: number, like: string): string {
  const zero = [...like].find((sign) => zeros.includes(sign)) ?? "〇";
  const signs = [...like].some((sign) => chineseDigit(sign) !== 0 && formal.includes(sign)) ? formal : common;
  return [...String(year)].map((digit) => (digit === "0" ? zero : (signs[Number(digit)] ?? ""))).join("");
}

/** 1 to 99 in Chinese: 二十五. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? (common[tens] ?? "") : ""}${tens > 0 ? "十" : ""}${ones > 0 || value === 0 ? (common[ones] ?? "") : ""}`;
}

/** Reads 二十五 or 廿五 as 25; NaN for what is no such number. */
export function readChineseNumber(text: string): number {
  const match = /^([二三四五六七八九]?)(十|廿|卅)?([一二三四五六七八九]?)$/.exec(text.replace("初", ""));
  if (!match || text === "") return Number.NaN;
  const [, before = "", ten, after = ""] = match;
  if (ten === undefined) return before !== "" && after !== "" ? Number.NaN : (chineseDigit(before || after) ?? Number.NaN);
  const tens = ten === "廿" ? 2 : ten === "卅" ? 3 : before === "" ? 1 : (chineseDigit(before) ?? 0);
  return tens * 10 + (after === "" ? 0 : (chineseDigit(after) ?? 0));
}

/**
 * A text with every digit as an ASCII digit: full-width ones, mathematical ones and ⒛ (twenty in one sign). `start` and `end` say where
 * each sign of it stands in the text.
 */
export interface PlainDigits {
  text: string;
  start: number[];
  end: number[];
}

/** Reads a text's digits whatever they are written in. */
export function plainDigits(text: string): PlainDigits {
  const plain: PlainDigits = { text: "", start: [], end: [] };
  let at = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const isDigit = (code >= 0xff10 && code <= 0xff19) || (code >= 0x1d7ce && code <= 0x1d7ff);
    const written = isDigit ? sign.normalize("NFKC") : sign === "⒛" ? "20" : sign;
    for (let i = 0; i < written.length; i++) {
      plain.start.push(at);
      plain.end.push(at + sign.length);
    }
    plain.text += written;
    at += sign.length;
  }
  return plain;
}

/** Digits as wide as those they replace. */
export function digitsLike(digits: string, like: string): string {
  return /[\uff10-\uff19]/.test(like) ? digits.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit))) : digits;
}
