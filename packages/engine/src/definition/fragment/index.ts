export { checkFragment } from "./check-fragment.ts";
export { fragmentFormat, type Fragment } from "./fragment.ts";
