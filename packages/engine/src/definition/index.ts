export type * from "./definition.generated.ts";
export type * from "./definition-finding.ts";
export type * from "./json.ts";
export { canonicalJson } from "./canonical-json.ts";
export { sha256 } from "./sha256.ts";
export { hashDefinition } from "./hash-definition.ts";
export { assembleDefinition, DefinitionFileError } from "./assemble-definition.ts";
export { splitDefinition } from "./split-definition.ts";
export { isRecord } from "./json.ts";
