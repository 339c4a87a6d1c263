import type { Answers } from "../definition/json.ts";
import { withStars } from "../definition/pointer.ts";
import { readPointer } from "../definition/read-pointer.ts";
import type { FormModel } from "./form-model.ts";

/** Whether the schema requires a place. A field of an optional group is required once the group is there. */
export function requiredBySchema(model: FormModel, pointer: string, answers: Answers): boolean {
  const node = model.nodes.get(pointer) ?? model.nodes.get(withStars(pointer));
  if (!node?.required) return false;
  for (let parent = node.parent; parent && parent.kind === "group"; parent = parent.parent) {
    if (!parent.required && readPointer(answers, parent.pointer) === undefined) return false;
  }
  return true;
}

/** Whether a place is one of these (which have stars for rows), or below one. */
export function isAtOrBelow(pointer: string, places: ReadonlySet<string>): boolean {
  for (let at = withStars(pointer); at !== ""; at = at.slice(0, at.lastIndexOf("/"))) if (places.has(at)) return true;
  return false;
}
