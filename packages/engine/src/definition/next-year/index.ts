export { cloneIntoYear, suggestNoticeId } from "./clone-into-year.ts";
export { confirmKeysAt, toConfirm, unconfirmed, yearOrigin, type ConfirmItem, type YearOrigin } from "./to-confirm.ts";
export type { PlaceKind } from "./year-places.ts";
