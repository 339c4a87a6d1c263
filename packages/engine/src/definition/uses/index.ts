export { usesOf } from "./uses-of.ts";
export { rename } from "./rename.ts";
export { fieldMentions, moveFields, type FieldMention } from "./move-fields.ts";
export { remove, type Removal } from "./remove.ts";
export { clauseCoverage, type Citation, type ClauseCoverage, type Uncited } from "./clause-coverage.ts";
export { RenameError, type Subject, type Use } from "./subject.ts";
