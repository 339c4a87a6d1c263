import { isDay, weekdayOf, type Day } from "./calendar.ts";
import { chineseDigit, chineseNumber, chineseYear, digitsLike, plainDigits, readChineseNumber } from "./year-signs.ts";

/** What a mention is: a whole day, a month of a year, a day without its year, a year, a year in a document's number or a code, a time of a month, a number that could be a year. */
export type MentionKind = "day" | "month" | "month-day" | "year" | "document" | "code" | "period" | "quantity";

/** A place in a text that speaks of a year or a date. */
export interface Mention {
  kind: MentionKind;
  /** Where it stands in the text. */
  start: number;
  end: number;
  year?: number;
  month?: number;
  day?: number;
  /** The same place for another date, written the same way, its weekday put right. */
  write(date: { year: number; month: number; day: number }): string;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const monthName = `(${months.map((name) => (name.length > 3 ? `${name.slice(0, 3)}(?:${name.slice(3)}|\\.)?` : name)).join("|")})`;
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const weekdayName = `(?:(${weekdays.join("|")}),?\\s+(?:the\\s+)?)?`;
const chineseWeekdays = "日一二三四五六";
const chineseWeekday = "(\\s?[（(]?\\s?(?:星期|周|礼拜)([一二三四五六日天])\\s?[）)]?)?";
const year = "((?:19|20)\\d\\d)";
const chineseYearSigns = "([〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖]{4})";
const notDigit = "(?<![0-9])";
const units = "万|亿|元|个|人|家|户|米|平|㎡|m²|%|％|项|件|条|次|台|套|份|吨|公里|字|分|小时|天|square|CNY|yuan|million|characters|words|people|applicants";

type Groups = (string | undefined)[];
interface Reader {
  kind: MentionKind;
  pattern: RegExp;
  read(groups: Groups, whole: string): Omit<Mention, "kind" | "start" | "end"> | null;
}

function monthOf(name: string): number {
  return months.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}

/** The digits of a number, as many as it was written with. */
const padded = (value: number, like: string) => (like.startsWith("0") ? String(value).padStart(like.length, "0") : String(value));

function withWeekday(written: string | undefined, sign: string | undefined, date: Day): string {
  return written === undefined || sign === undefined ? "" : written.replace(sign, chineseWeekdays[weekdayOf(date)] ?? sign);
}

const ordinal = (day: number) => (day % 10 === 1 && day !== 11 ? "st" : day % 10 === 2 && day !== 12 ? "nd" : day % 10 === 3 && day !== 13 ? "rd" : "th");

function isPlausible(date: Partial<Day>): boolean {
  return isDay({ year: date.year ?? 2000, month: date.month ?? 1, day: date.day ?? 1 });
}

/** The readers in their order: what one has read, the next ones no longer see. */
const readers: Reader[] = [
  {
    kind: "document",
    pattern: new RegExp(`[〔［\\[【]\\s?${year}\\s?[〕］\\]】]|[（(]\\s?${year}\\s?[）)](?=\\s?第?\\s?\\d{1,5}\\s?号)`, "g"),
    read: ([one, other], whole) => ({ year: Number(one ?? other), write: (date) => whole.replace(one ?? other ?? "", String(date.year)) }),
  },
  {
    kind: "day",
    pattern: new RegExp(`${notDigit}${year}(\\s?年\\s?|[-/.])(\\d{1,2})(\\s?月\\s?|[-/.])(\\d{1,2})(?![0-9])(\\s?[日号])?${chineseWeekday}`, "g"),
    read: ([y = "", s1 = "", m = "", s2 = "", d = "", end = "", week, sign]) => ({
      year: Number(y),
      month: Number(m),
      day: Number(d),
      write: (date) => `${date.year}${s1}${padded(date.month, m)}${s2}${padded(date.day, d)}${end}${withWeekday(week, sign, date)}`,
    }),
  },
  {
    kind: "day",
    pattern: new RegExp(`${notDigit}${year}(0[1-9]|1[0-2])([0-2]\\d|3[01])(?![0-9])`, "g"),
    read: ([y, m = "", d = ""]) => ({
      year: Number(y),
      month: Number(m),
      day: Number(d),
      write: (date) => `${date.year}${String(date.month).padStart(2, "0")}${String(date.day).padStart(2, "0")}`,
    }),
  },
  {
    kind: "day",
    pattern: new RegExp(`${chineseYearSigns}年([一二三四五六七八九十]{1,2})月([初一二三四五六七八九十廿卅]{1,3})([日号])${chineseWeekday}`, "g"),
    read: ([y = "", m = "", d = "", end = "", week, sign]) => ({
      year: readChineseYear(y),
      month: readChineseNumber(m),
      day: readChineseNumber(d),
      write: (date) => `${chineseYear(date.year, y)}年${chineseNumber(date.month)}月${chineseNumber(date.day)}${end}${withWeekday(week, sign, date)}`,
    }),
  },
  englishDay(`${weekdayName}${notDigit}(\\d{1,2})(st|nd|rd|th)?(\\s+(?:of\\s+)?)${monthName}(,?\\s+)${year}(?![0-9])`, "day", ([week, d, suffix, gap, m, gap2, y]) => ({
    week,
    d,
    suffix,
    m,
    y,
    write: (day, month, year) => `${day}${gap ?? " "}${month}${gap2 ?? " "}${year}`,
  })),
  englishDay(`${weekdayName}\\b${monthName}(\\s+)(\\d{1,2})(st|nd|rd|th)?(,?\\s+)${year}(?![0-9])`, "day", ([week, m, gap, d, suffix, gap2, y]) => ({
    week,
    d,
    suffix,
    m,
    y,
    write: (day, month, year) => `${month}${gap ?? " "}${day}${gap2 ?? " "}${year}`,
  })),
  {
    kind: "year",
    pattern: new RegExp(`${notDigit}${year}([-/–])(\\d\\d)(?![0-9])`, "g"),
    // 2023/24; where the second could be a month it is taken for one.
    read: ([y = "", between = "", next]) =>
      Number(next) > 12 && Number(next) === (Number(y) + 1) % 100
        ? { year: Number(y), write: (date) => `${date.year}${between}${String((date.year + 1) % 100).padStart(2, "0")}` }
        : null,
  },
  {
    kind: "month",
    pattern: new RegExp(`${notDigit}${year}(\\s?年\\s?|[-/.])(\\d{1,2})(?![0-9])(\\s?月(?:份)?)?`, "g"),
    read: ([y = "", s1 = "", m = "", end = ""]) => ({ year: Number(y), month: Number(m), write: (date) => `${date.year}${s1}${padded(date.month, m)}${end}` }),
  },
  {
    kind: "month",
    pattern: new RegExp(`\\b${monthName}(,?\\s+)${year}(?![0-9])`, "g"),
    read: ([m = "", gap = " ", y]) => ({ year: Number(y), month: monthOf(m), write: (date) => `${m}${gap}${date.year}` }),
  },
  {
    kind: "month-day",
    pattern: new RegExp(`${notDigit}(\\d{1,2})(\\s?月\\s?)(\\d{1,2})(\\s?[日号])${chineseWeekday}`, "g"),
    read: ([m = "", gap = "", d = "", end = "", week, sign]) => ({
      month: Number(m),
      day: Number(d),
      write: (date) => `${padded(date.month, m)}${gap}${padded(date.day, d)}${end}${withWeekday(week, sign, date)}`,
    }),
  },
  {
    kind: "month-day",
    pattern: new RegExp(`(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,2})月([初一二三四五六七八九十廿卅]{1,3})([日号])${chineseWeekday}`, "g"),
    read: ([m = "", d = "", end = "", week, sign]) => ({
      month: readChineseNumber(m),
      day: readChineseNumber(d),
      write: (date) => `${chineseNumber(date.month)}月${chineseNumber(date.day)}${end}${withWeekday(week, sign, date)}`,
    }),
  },
  englishDay(`${weekdayName}${notDigit}(\\d{1,2})(st|nd|rd|th)?(\\s+(?:of\\s+)?)${monthName}\\b`, "month-day", ([week, d, suffix, gap, m]) => ({
    week,
    d,
    suffix,
    m,
    y: undefined,
    write: (day, month) => `${day}${gap ?? " "}${month}`,
  })),
  englishDay(`${weekdayName}\\b${monthName}(\\s+)(\\d{1,2})(st|nd|rd|th)?(?![0-9])`, "month-day", ([week, m, gap, d, suffix]) => ({
    week,
    d,
    suffix,
    m,
    y: undefined,
    write: (day, month) => `${month}${gap ?? " "}${day}`,
  })),
  {
    kind: "period",
    pattern: new RegExp(
      `${notDigit}(\\d{1,2}|[一二三四五六七八九十]{1,2})\\s?月\\s?(?:底|末|初|上旬|中旬|下旬)|\\b(?:early|mid|late|end of|beginning of)[ -]${monthName}\\b`,
      "gi",
    ),
    read: (_, whole) => ({ write: () => whole }),
  },
  {
    kind: "code",
    // GB/T 22239-2019; not 2022-2023, which are years.
    pattern: new RegExp(`(?<=[0-9]\\s?[-:—–])(?<!${notDigit}(?:19|20)\\d\\d\\s?[-:—–])${year}(?![0-9])`, "g"),
    read: ([y]) => (Number(y) > 0 ? { year: Number(y), write: (date) => String(date.year) } : null),
  },
  {
    kind: "quantity",
    pattern: new RegExp(`${notDigit}${year}(?![0-9])(?=(?:\\.\\d+)?\\s?(?:${units}))`, "g"),
    read: ([y]) => ({ year: Number(y), write: () => y ?? "" }),
  },
  { kind: "year", pattern: new RegExp(`${notDigit}${year}(?![0-9])`, "g"), read: ([y]) => ({ year: Number(y), write: (date) => String(date.year) }) },
  {
    kind: "year",
    pattern: new RegExp(`(?<![〇○零一二三四五六七八九])${chineseYearSigns}(?![〇○零一二三四五六七八九])`, "g"),
    read: ([y = ""]) => ({ year: readChineseYear(y), write: (date) => chineseYear(date.year, y) }),
  },
  {
    kind: "year",
    pattern: /\b(FY\s?)(\d\d)(?![0-9])|([’'])(\d\d)(?![0-9])|(?<![0-9])(\d\d)(?=\s?年度)/g,
    read: ([fiscal, one, mark, two, three]) => {
      const digits = one ?? two ?? three ?? "";
      return { year: 2000 + Number(digits), write: (date) => `${fiscal ?? mark ?? ""}${String(date.year).slice(-2)}` };
    },
  },
];

function readChineseYear(signs: string): number {
  return Number([...signs].map((sign) => chineseDigit(sign) ?? "x").join(""));
}

interface EnglishParts {
  week: string | undefined;
  d: string | undefined;
  suffix: string | undefined;
  m: string | undefined;
  y: string | undefined;
  write(day: string, month: string, year: number): string;
}

function englishDay(pattern: string, kind: MentionKind, parts: (groups: Groups) => EnglishParts): Reader {
  return {
    kind,
    pattern: new RegExp(pattern, "gi"),
    read(groups, whole) {
      const { week, d = "", suffix, m = "", y, write } = parts(groups);
      const before = week === undefined ? "" : whole.slice(0, whole.search(/[\s,]/));
      const gap = week === undefined ? "" : (/^[a-z]+(,?\s+(?:the\s+)?)/i.exec(whole)?.[1] ?? " ");
      const nameOf = (month: number) => {
        const name = months[month - 1] ?? m;
        const short = m.length < 5 && !months.some((full) => full.toLowerCase() === m.toLowerCase());
        return short ? `${name.slice(0, 3)}${m.endsWith(".") ? "." : ""}` : name;
      };
      return {
        ...(y !== undefined && { year: Number(y) }),
        month: monthOf(m),
        day: Number(d),
        write: (date) =>
          `${before === "" ? "" : (weekdays[weekdayOf(date)] ?? before)}${gap}${write(`${padded(date.day, d)}${suffix ? ordinal(date.day) : ""}`, nameOf(date.month), date.year)}`,
      };
    },
  };
}

/** Whether a text can hold a mention at all: most cannot, and are not read further. */
const mayMention = /[0-9０-９⒛\u{1d7ce}-\u{1d7ff}〇○零壹贰]|[一二三四五六七八九十]月|二[一二三四五六七八九]|(?:early|mid|late|end of|beginning of)[ -][A-Za-z]/iu;

/** Every mention of a year or a date in a text, in order; none overlap. */
export function mentionsOf(text: string): Mention[] {
  if (!mayMention.test(text)) return [];
  const plain = plainDigits(text);
  let rest = plain.text;
  const found: Mention[] = [];
  for (const { kind, pattern, read } of readers) {
    for (const match of rest.matchAll(pattern)) {
      const mention = read(match.slice(1) as Groups, match[0]);
      if (!mention || match[0] === "" || !isPlausible(mention)) continue;
      if (mention.year !== undefined && !(mention.year >= 1900 && mention.year < 2100)) continue;
      const from = match.index;
      const to = from + match[0].length;
      const start = plain.start[from] ?? 0;
      const end = plain.end[to - 1] ?? start;
      const like = text.slice(start, end);
      found.push({ kind, start, end, ...mention, write: (date) => digitsLike(mention.write(date), like) });
      rest = `${rest.slice(0, from)}${"\u0000".repeat(to - from)}${rest.slice(to)}`;
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
