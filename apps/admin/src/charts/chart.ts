/** One bar, or one day of a line: a name, and a value for each series. */
export interface ChartRow {
  id: string;
  name: string;
  values: number[];
  /** Where the row leads to. */
  to?: string;
}

/** What a chart shows, without how it is drawn: its table and its pictures come from the same. */
export interface Chart {
  title: string;
  kind: "bars" | "days";
  /** One: plain; several: stacked. */
  series: { name: string; colour: string }[];
  rows: ChartRow[];
}

/** Of the theme; each has a contrast of 3:1 at least with white and is told by name and table too, never by colour alone. */
export const chartColours = { primary: "#1d4f91", success: "#1e7a46", warning: "#8a5300", neutral: "#6b7480" } as const;
