export { usesOf } from "./uses-of.ts";
export { rename } from "./rename.ts";
export { remove, type Removal } from "./remove.ts";
export { clauseCoverage, type ClauseCoverage } from "./clause-coverage.ts";
export { RenameError, type Subject, type Use } from "./subject.ts";
