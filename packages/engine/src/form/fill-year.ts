/** Fills `{year}`, `{year-1}`, `{year-2}` … of a notice's texts from the notice's year; leaves them out where it is not known (NaN). */
export function fillYear(text: string, year: number): string {
  return text.replace(/\{year(?:([-+])([0-9]))?\}/g, (_, sign: string | undefined, by: string | undefined) =>
    Number.isNaN(year) ? "" : String(year + (sign === "-" ? -Number(by) : Number(by ?? 0))),
  );
}
