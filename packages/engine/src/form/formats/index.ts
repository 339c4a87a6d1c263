import { isCreditCode } from "./credit-code.ts";
import { isDate, isMonth } from "./date.ts";
import { isEmail } from "./email.ts";
import { isWebAddress } from "./web-address.ts";

/** The formats of field types, the same in the browser and on the server. Each is linear in the text's length. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  "year-month": isMonth,
  email: isEmail,
  "credit-code": isCreditCode,
  mobile: (text) => /^1[3-9]\d{9}$/.test(text),
  telephone: (text) => /^(0\d{2,3}-)?\d{7,8}$/.test(text),
  postcode: (text) => /^\d{6}$/.test(text),
  "web-address": isWebAddress,
  organisation: (text) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(text),
};
