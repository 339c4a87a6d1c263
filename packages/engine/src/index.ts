export * from "./definition/index.ts";
export * from "./expression/index.ts";
export * from "./form/index.ts";
export * from "./workflow/index.ts";
export * from "./table/index.ts";
export * from "./review/index.ts";
export * from "./messages/index.ts";
