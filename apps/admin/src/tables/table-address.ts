/** The address of a summary table's page; of another organisation where one is named. */
export function tableAddress(base: string, table: string, organisation?: string): string {
  return `${base}/tables/${table}${organisation === undefined ? "" : `?organisation=${organisation}`}`;
}
