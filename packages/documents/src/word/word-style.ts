import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from "docx";

/** Widths in twentieths of a point. A4 with the margins of a form of tables: more room than a letter has. */
export const page = { width: 11906, height: 16838, side: 1417, top: 1588, bottom: 1418 } as const;
export const textWidth = page.width - 2 * page.side;

/** Body and headings, as official papers have them; sizes in half points. */
const body = { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: "仿宋" };
export const headingFont = { ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "黑体" };
export const sizes = { title: 44, sheet: 36, notice: 28, heading: 30, text: 24, cell: 21, small: 18, foot: 14 } as const;

export const lineGrey = "595959";
export const labelFill = "F2F2F2";

export const wordStyles: IStylesOptions = {
  default: {
    document: { run: { font: body, size: sizes.text }, paragraph: { spacing: { line: 320, lineRule: LineRuleType.AT_LEAST } } },
    title: { run: { font: headingFont, size: sizes.title, color: "000000" }, paragraph: { alignment: AlignmentType.CENTER } },
    heading1: { run: { font: headingFont, size: sizes.heading, color: "000000" }, paragraph: { spacing: { before: 320, after: 160 }, keepNext: true } },
    heading2: { run: { font: headingFont, size: sizes.text, color: "000000" }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
  },
};

/** Steps are numbered 一、二、三, evidence 1. 2. 3. */
export const wordNumbering = (lang: "zh-CN" | "en"): INumberingOptions => ({
  config: [
    {
      reference: "steps",
      levels: [
        {
          level: 0,
          format: lang === "zh-CN" ? LevelFormat.CHINESE_COUNTING : LevelFormat.DECIMAL,
          text: lang === "zh-CN" ? "%1、" : "%1. ",
          suffix: "nothing",
          alignment: AlignmentType.LEFT,
        },
      ],
    },
    {
      reference: "evidence",
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 420, hanging: 420 } } } }],
    },
  ],
});

/** What stands in for a font that a computer does not have: its other name, and its kind, by which Word and LibreOffice choose. */
const fonts = [
  { name: "仿宋", other: "FangSong", family: "modern", charset: "86", panose: "02010609060101010101" },
  { name: "黑体", other: "SimHei", family: "modern", charset: "86", panose: "02010609060101010101" },
  { name: "Times New Roman", other: "Liberation Serif", family: "roman", charset: "00", panose: "02020603050405020304" },
  { name: "Arial", other: "Liberation Sans", family: "swiss", charset: "00", panose: "020B0604020202020204" },
];

export const fontTable = {
  path: "word/fontTable.xml",
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts
    .map(
      ({ name, other, family, charset, panose }) =>
        `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:panose1 w:val="${panose}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join("")}</w:fonts>`,
};
