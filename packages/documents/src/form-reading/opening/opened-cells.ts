/** A sheet with the cells that hold something, from 0, in the order in which they stand in the file. */
export interface OpenedSheet {
  name: string;
  cells: OpenedCell[];
}

export interface OpenedCell {
  row: number;
  column: number;
  value: string | number | boolean | null;
  /** There is a formula in it. */
  calculated: boolean;
}
