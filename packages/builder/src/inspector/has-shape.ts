import { isRecord } from "@shenbao/engine";
import { itemOf, noticeNode, partOf, type MetaNode } from "./meta-node.ts";

/**
 * Whether a definition can be shown in the builder: its records, lists and maps are such, and what has to be there is. Words and numbers may be
 * wrong: those are findings.
 */
export function hasShape(definition: unknown): boolean {
  return fits(noticeNode, definition);
}

function fits(node: MetaNode, value: unknown): boolean {
  switch (node.kind) {
    case "record":
      return (
        isRecord(value) &&
        (node.schema.required ?? []).every((name) => value[name] !== undefined) &&
        Object.entries(value).every(([name, one]) => {
          const part = partOf(node, name);
          return part === null || fits(part, one);
        })
      );
    case "list":
    case "map": {
      const item = itemOf(node);
      const things = node.kind === "list" ? value : isRecord(value) ? Object.values(value) : null;
      return Array.isArray(things) && (item === null || things.every((one) => fits(item, one)));
    }
    case "text":
      return isRecord(value) && typeof value["zh-CN"] === "string" && typeof value["en"] === "string";
    case "references":
      return Array.isArray(value) && value.every((one) => typeof one === "string");
    case "values":
      return isRecord(value);
    case "opaque":
      return typeof value === "object" && value !== null;
    case "expression":
      return true;
    default:
      return typeof value !== "object";
  }
}
