import type { Catalogue } from "./index.ts";

const one = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** Why a list cannot be filtered by an expression. */
export const listFilterTexts = {
  "not-a-condition": one("这里要写一个条件。", "A condition is expected here."),
  operator: one("列表不能用“{operator}”筛选。", "A list cannot be filtered by “{operator}”."),
  "column-expected": one("条件的一边要是列表中的一列。", "One side of a condition has to be a column of the list."),
  "unknown-column": one("列表没有“{name}”这一列。", "The list has no column “{name}”."),
  unfiltered: one("“{title}”这一列不能用来筛选。", "The list cannot be filtered by “{title}”."),
  "constant-expected": one("列只能与固定的值比较。", "A column can only be compared with a fixed value."),
  "one-of-list": one("“属于”的后面要是一组值。", "“One of” is followed by several values."),
  "part-of-text": one("要查找的文字不能为空。", "The text to look for must not be empty."),
  contains: one("“{title}”不能按包含的文字筛选。", "“{title}” cannot be searched for a part of it."),
  compare: one("“{title}”不能比较大小。", "“{title}” cannot be compared by size."),
  value: one("“{value}”不能用作“{title}”的值。", "“{value}” is no value of “{title}”."),
  number: one("“{title}”要与数字比较，“{value}”不是数字。", "“{title}” is compared with numbers; “{value}” is none."),
  "yes-no": one("“{title}”只有是和否，没有“{value}”。", "“{title}” is yes or no; “{value}” is neither."),
  day: one("“{title}”要与日期（如 2023-08-25）比较，“{value}”不是日期。", "“{title}” is compared with days such as 2023-08-25; “{value}” is none."),
  month: one("“{title}”要与月份（如 2023-08）比较，“{value}”不是月份。", "“{title}” is compared with months such as 2023-08; “{value}” is none."),
  choice: one("“{title}”没有“{value}”这个选项。", "“{title}” has no choice “{value}”."),
  whole: one("“{title}”不能整个比较。", "“{title}” cannot be compared as a whole."),
} as const satisfies Catalogue;
