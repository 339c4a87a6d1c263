/** A value that a column is compared with. */
export type ListConstant = string | number | boolean;

/**
 * What a store can be asked of a list, made of an expression. A test of a column that is missing holds for nothing but `missing` and `empty`; `contains` of a
 * text asks for a part of it as it is written, `has` of several choices for one of them.
 */
export type ListFilter =
  | { all: ListFilter[] }
  | { any: ListFilter[] }
  | { not: ListFilter }
  | { column: string; test: "one-of"; values: ListConstant[] }
  | { column: string; test: "<" | "<=" | ">" | ">="; value: string | number }
  | { column: string; test: "contains"; value: string }
  | { column: string; test: "has"; value: string }
  | { column: string; test: "missing" }
  /** Missing, or a text, a list or a group with nothing in it. */
  | { column: string; test: "empty" };
