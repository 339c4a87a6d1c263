export type * from "./list-column.ts";
