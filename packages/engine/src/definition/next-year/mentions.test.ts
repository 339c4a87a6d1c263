import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameWeekdayIn, weekdayOf } from "./calendar.ts";
import { mentionsOf } from "./mentions.ts";

const told = (text: string) => mentionsOf(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
const to = (text: string, date: { year: number; month: number; day: number }) => {
  const [mention] = mentionsOf(text);
  return mention ? `${text.slice(0, mention.start)}${mention.write(date)}${text.slice(mention.end)}` : text;
};

describe("mentions of years and dates", () => {
  it.each([
    ["关于组织开展2023年申报工作的通知", ["year 2023"]],
    ["２０２３年度", ["year ２０２３"]],
    ["⒛23年", ["year ⒛23"]],
    ["二〇二三年、二○二二年、二零二一年", ["year 二〇二三", "year 二○二二", "year 二零二一"]],
    ["贰零贰叁年", ["year 贰零贰叁"]],
    ["2023年8月25日（星期五）前", ["day 2023年8月25日（星期五）"]],
    ["二〇二三年八月二十五日", ["day 二〇二三年八月二十五日"]],
    ["于8月25日前", ["month-day 8月25日"]],
    ["八月二十五日前", ["month-day 八月二十五日"]],
    ["by Friday, 25 August 2023, online", ["day Friday, 25 August 2023"]],
    ["by August 25th", ["month-day August 25th"]],
    ["on 2023-08-25T17:00", ["day 2023-08-25"]],
    ["20230825", ["day 20230825"]],
    ["2023年8月底", ["month 2023年8月"]],
    ["8月底前", ["period 8月底"]],
    ["2021-2023年", ["year 2021", "year 2023"]],
    ["2023/24", ["year 2023/24"]],
    ["FY 2023, FY23, ’22, 23年度", ["year 2023", "year FY23", "year ’22", "year 23"]],
    ["工信部函〔2023〕5号", ["document 〔2023〕"]],
    ["国发（2021）25号", ["document （2021）"]],
    ["GB/T 22239-2019", ["code 2019"]],
    ["合计2000万元以上，不少于1990个", ["quantity 2000", "quantity 1990"]],
    ["邮编430023，电话85316963，42010220235", []],
    ["一二三四五", []],
    ["面积不低于300平方米", []],
    ["13月40日", []],
  ])("%s", (text, found) => expect(told(text)).toEqual(found));

  it.each([
    ["２０２３年８月２５日", "２０２４年８月２３日"],
    ["二○二三年八月二十五日（星期五）", "二○二四年八月二十三日（星期五）"],
    ["贰零贰叁年", "贰零贰肆年"],
    ["2023-08-25（周五）", "2024-08-23（周五）"],
    ["Friday, 25 August 2023", "Friday, 23 August 2024"],
    ["Aug. 25th, 2023", "Aug. 23rd, 2024"],
    ["August 25", "August 23"],
    ["FY23", "FY24"],
    ["2023/24", "2024/25"],
    ["20230825", "20240823"],
  ])("%s is written anew as %s", (text, written) => expect(to(text, { year: 2024, month: 8, day: 23 })).toBe(written));

  it("writes a weekday of the new date", () => {
    expect(to("8月25日（星期五）", { year: 2024, month: 8, day: 25 })).toBe("8月25日（星期日）");
    expect(to("Friday 25 August", { year: 2024, month: 8, day: 25 })).toBe("Sunday 25 August");
  });

  it("finds every year in four digits, never overlaps, and takes time that grows with the text alone", () => {
    const piece = fc.constantFrom(
      "2023",
      "年",
      "8月25日",
      "-",
      " ",
      "《",
      "〔",
      "〕5号",
      "二〇二三",
      "２０２２",
      "万",
      "August ",
      "25",
      "a",
      "1",
      "FY",
      ".",
      "/",
      "《》",
      "星期五",
      "（",
      "）",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const mentions = mentionsOf(text);
        mentions.forEach((mention, i) => expect(mention.start).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0));
        for (const match of text.normalize("NFKC").matchAll(/(?<![0-9])(?:19|20)\d\d(?![0-9])/g)) {
          const at = match.index;
          expect(
            mentions.some(({ start, end }) => start <= at && end >= at + 4),
            `${text} at ${at}`,
          ).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect(mentionsOf("Friday".repeat(3000) + " ".repeat(30_000) + "1".repeat(30_000) + "一月".repeat(10_000))).toEqual([]);
  });
});

describe("the same day a year on", () => {
  it.each([
    ["2023-08-25", "2024-08-23"],
    ["2023-08-29", "2024-08-27"],
    ["2023-08-01", "2024-08-01"],
    ["2023-12-31", "2024-12-31"],
    ["2024-02-29", "2025-02-28"],
  ])("%s becomes %s", (before, after) => {
    const [year = 0, month = 0, day = 0] = before.split("-").map(Number);
    const moved = sameWeekdayIn({ year, month, day }, 1);
    expect(`${moved.year}-${String(moved.month).padStart(2, "0")}-${String(moved.day).padStart(2, "0")}`).toBe(after);
    if (day !== 1 && day < 28) expect(weekdayOf(moved)).toBe(weekdayOf({ year, month, day }));
  });
});
