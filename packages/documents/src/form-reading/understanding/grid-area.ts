import type { Cell, Grid } from "../opening/opened-file.ts";

/** A part of a grid that is read on its own: from these rows and columns up to, not with, those. */
export interface Area {
  grid: GridMap;
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The cells of a grid by their places. */
export class GridMap {
  readonly #at: (Cell | undefined)[][];
  readonly #starting: Cell[][];

  constructor(readonly grid: Grid) {
    this.#at = Array.from({ length: grid.rows }, () => []);
    this.#starting = Array.from({ length: grid.rows }, () => []);
    for (const cell of grid.cells) {
      this.#starting[cell.row]?.push(cell);
      for (let row = cell.row; row < Math.min(grid.rows, cell.row + cell.rows); row++)
        for (let column = cell.column; column < cell.column + cell.columns; column++) (this.#at[row] as (Cell | undefined)[])[column] = cell;
    }
  }

  at(row: number, column: number): Cell | undefined {
    return this.#at[row]?.[column];
  }

  /** The cells that begin in a row of an area, from left to right. */
  starting({ left, right }: Pick<Area, "left" | "right">, row: number): Cell[] {
    return (this.#starting[row] ?? []).filter(({ column }) => column >= left && column < right);
  }

  /** The whole grid; of a sheet, what its cells take. */
  area(): Area {
    const columns = this.grid.cells.map(({ column }) => column);
    return { grid: this, top: 0, bottom: this.grid.rows, left: columns.reduce((least, one) => Math.min(least, one), this.grid.columns), right: this.grid.columns };
  }
}

/** Where a cell ends, to the right and below. */
export function rightOf(cell: Cell): number {
  return cell.column + cell.columns;
}

export function bottomOf(cell: Cell): number {
  return cell.row + cell.rows;
}
