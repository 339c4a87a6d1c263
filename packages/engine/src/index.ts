export * from "./definition/index.ts";
export * from "./expression/index.ts";
export * from "./form/index.ts";
