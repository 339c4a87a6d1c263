export type * from "./review-types.ts";
