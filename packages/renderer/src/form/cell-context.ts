import { createContext } from "react";

/** Set inside of a table: controls have no label of their own there, but a name made of row and column. */
export const CellContext = createContext<{ row: string } | null>(null);
