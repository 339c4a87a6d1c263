import type { Catalogue } from "./index.ts";

const one = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** Exports of lists. */
export const exportsTexts = {
  "title.xlsx": one("导出 Excel：{notice}", "Export to Excel: {notice}"),
  "title.csv": one("导出 CSV：{notice}", "Export to csv: {notice}"),
  summary: one("共 {count} 行", "{count} rows"),
  file: one("申报列表", "applications"),
  column: one("列表没有这一列，或重复选择：{at}", "the list has no such column, or has it twice: {at}"),
  "too-large": one("导出的文件过大（上限 4 GB），请缩小范围。", "The file would be over the limit of 4 GB. Export less at a time."),
} as const satisfies Catalogue;
