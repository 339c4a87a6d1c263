import type { Text } from "@shenbao/texts";
import { listFilterTexts as texts } from "@shenbao/texts/list-filter";
import { isDate } from "../form/formats/date.ts";
import type { ListColumn } from "./list-column.ts";
import type { ListConstant } from "./list-filter.ts";

/** What is wrong with a value for a column; undefined where nothing is. A choice that does not exist is a mistake, not an empty list. */
export function constantFinding({ type, choices }: ListColumn, value: ListConstant): Text | undefined {
  switch (type) {
    case "number":
      return typeof value === "number" ? undefined : texts["number"];
    case "yes-no":
      return typeof value === "boolean" ? undefined : texts["yes-no"];
    case "date":
      return typeof value === "string" && isDate(value) ? undefined : texts["day"];
    case "month":
      return typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? undefined : texts["month"];
    case "choice":
      return choices?.some((choice) => choice.value === value) === false ? texts["choice"] : typeof value === "string" ? undefined : texts["value"];
    case "choices":
    case "table":
    case "cards":
    case "group":
      return texts["whole"];
    default:
      return typeof value === "string" ? undefined : texts["value"];
  }
}
