import type { Text } from "@shenbao/texts";
import { isRecord } from "./json.ts";

/** Whether a value is a text in each language; it may be empty. */
export function isText(value: unknown): value is Text {
  return isRecord(value) && typeof value["zh-CN"] === "string" && typeof value["en"] === "string";
}
