import type { Register, RegisterRow } from "@shenbao/engine";
import { sayAll, type Text } from "@shenbao/texts";
import { builderRegistersTexts as texts } from "@shenbao/texts/builder-registers";

/** The most rows that a register has. */
export const mostRows = 5000;
const longestKey = 100;
const longestName = 200;

/** What was pasted, read as rows of a register. */
export interface PastedRows {
  rows: RegisterRow[];
  /** What stands in the way, by line; with any of these nothing is taken over. */
  problems: Text[];
  /** Whether its first line held the columns' names. */
  headed: boolean;
}

/**
 * Reads lines as a spreadsheet puts them on the clipboard: cells between tabs, a line a row: key, name, then the register's columns in their order.
 * A first line of names, and lines without a sign, are passed over. Never throws.
 */
export function readRows(text: string, register: Pick<Register, "columns">): PastedRows {
  const columns = register.columns ?? [];
  const problems: Text[] = [];
  const rows: RegisterRow[] = [];
  const lines = new Map<string, number>();
  let headed = false;
  let begun = false;
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const number = index + 1;
    if (line.trim() === "") return;
    const cells = cellsOf(line);
    if (!cells) return void problems.push(sayAll(texts["rows.quotes"], { number }));
    const first = !begun;
    begun = true;
    if (first && isHead(cells, columns)) return void (headed = true);
    const wrong = faultsOf(cells, columns, number);
    const [key = "", name = "", ...numbers] = cells;
    const before = lines.get(key);
    if (key !== "" && before !== undefined) wrong.push(sayAll(texts["rows.twice"], { number, key, before }));
    lines.set(key, before ?? number);
    problems.push(...wrong);
    if (wrong.length > 0) return;
    const values = Object.fromEntries(columns.flatMap(({ id }, at) => (numbers[at] ? [[id, Number(numbers[at])] as const] : [])));
    rows.push({ key, ...(name !== "" && { name }), ...(Object.keys(values).length > 0 && { values }) });
  });
  return { rows, problems, headed };
}

/** The cells of a line; a spreadsheet puts a cell with signs of its own between quotes. `null` where a quote has no end: the cell goes over several lines. */
function cellsOf(line: string): string[] | null {
  const cells = line.split("\t").map((cell) => cell.trim());
  if (cells.some((cell) => /^"/.test(cell) && !/^"(?:[^"]|"")*"$/.test(cell))) return null;
  while (cells.length > 1 && cells.at(-1) === "") cells.pop();
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"').trim() : cell));
}

/** A first line that names a column of the register, or says what a key or a name is, is no row. */
function isHead(cells: readonly string[], columns: NonNullable<Register["columns"]>): boolean {
  const [key = "", name = "", ...rest] = cells;
  const named = (cell: string, title: Text): boolean => cell !== "" && (cell === title["zh-CN"] || cell.toLowerCase() === title.en.toLowerCase());
  if (columns.some(({ title }, at) => named(rest[at] ?? "", title))) return true;
  return [texts["head.key"], texts["head.code"], texts["head.creditCode"]].some((title) => named(key, title)) || (named(name, texts["head.name"]) && !/\d/.test(key));
}

function faultsOf(cells: readonly string[], columns: NonNullable<Register["columns"]>, number: number): Text[] {
  const [key = "", name = "", ...numbers] = cells;
  const found: Text[] = [];
  if (key === "") found.push(sayAll(texts["rows.noKey"], { number }));
  if (key.length > longestKey) found.push(sayAll(texts["rows.longKey"], { number, most: longestKey }));
  if (name.length > longestName) found.push(sayAll(texts["rows.longName"], { number, most: longestName }));
  if (numbers.length > columns.length) found.push(sayAll(texts["rows.tooMany"], { number, count: cells.length, most: columns.length + 2 }));
  columns.forEach(({ title }, at) => {
    const cell = numbers[at] ?? "";
    if (cell !== "" && !/^\d{1,15}$/.test(cell)) found.push(sayAll(texts["rows.noNumber"], { number, column: title["zh-CN"], cell: cell.slice(0, 40) }));
  });
  return found;
}

/** The rows of a register with others: rows of a key that is there are replaced where they stand, new ones come after. */
export function withRows(before: readonly RegisterRow[], pasted: readonly RegisterRow[]): { rows: RegisterRow[]; replaced: number } {
  const known = new Map(before.map(({ key }, index) => [key, index]));
  const rows = [...before];
  let replaced = 0;
  for (const row of pasted) {
    const at = known.get(row.key);
    if (at === undefined) rows.push(row);
    else {
      rows[at] = row;
      replaced++;
    }
  }
  return { rows, replaced };
}
