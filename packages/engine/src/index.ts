export type * from "./definition/definition.generated.ts";
