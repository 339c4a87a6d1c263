import { isMonth } from "../formats/date.ts";
import { halfWidth } from "../formats/half-width.ts";
import { displayText, type FieldType } from "./field-type.ts";
import { englishMonths } from "./english-months.ts";

/** A month: 2023年8月, August 2023. */
export const month: FieldType = {
  id: "month",
  matches: (schema) => schema["format"] === "year-month",
  display(value, _field, { locale }) {
    if (typeof value !== "string" || !isMonth(value)) return displayText(value);
    const [year, number = 1] = value.split("-").map(Number);
    return locale === "zh-CN" ? `${year}年${number}月` : `${englishMonths[number - 1]} ${year}`;
  },
  normalise: (text) => halfWidth(text).trim(),
};
