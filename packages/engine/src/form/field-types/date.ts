import { isDate } from "../formats/date.ts";
import { halfWidth } from "../formats/half-width.ts";
import { displayText, type FieldType } from "./field-type.ts";
import { englishMonths } from "./english-months.ts";

/** A day: 2023年8月25日, 25 August 2023. */
export const date: FieldType = {
  id: "date",
  matches: (schema) => schema["format"] === "date",
  display(value, _field, { locale }) {
    if (typeof value !== "string" || !isDate(value)) return displayText(value);
    const [year, month = 1, day] = value.split("-").map(Number);
    return locale === "zh-CN" ? `${year}年${month}月${day}日` : `${day} ${englishMonths[month - 1]} ${year}`;
  },
  normalise: (text) => halfWidth(text).trim(),
};
