import type { FieldType } from "./field-type.ts";

/** Several of several: an array without duplicates, its items a choice. */
export const choices: FieldType = {
  id: "choices",
  matches: (schema) => schema["type"] === "array",
  display(value, field, { locale }) {
    if (!Array.isArray(value)) return "";
    const labels = value.filter((item): item is string => typeof item === "string").map((item) => field.choices?.find((option) => option.value === item)?.title[locale] ?? item);
    return labels.join(locale === "zh-CN" ? "、" : ", ");
  },
};
