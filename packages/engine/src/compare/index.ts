export { compareDefinitions } from "./compare-definitions.ts";
export { changeParts, type Change, type ChangeKind, type ChangePart } from "./change.ts";
export { textDifference, type TextPiece } from "./text-difference.ts";
