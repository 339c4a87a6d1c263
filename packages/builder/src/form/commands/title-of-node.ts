import { isRecord, type Form } from "@shenbao/engine";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { schemaAt } from "./schema-edits.ts";
import { nodeAt, pointerOf, uiOf, type Place } from "./ui-tree.ts";

/** How people call an element: its own words, else those of the field it shows. */
export function titleOfNode(form: Form, place: Place): string {
  const node = nodeAt(uiOf(form), place);
  const pointer = node && pointerOf(node);
  const schema = pointer ? schemaAt(form, pointer) : null;
  const title = schema ? schema["title"] : (node?.label ?? node?.text);
  return typeof title === "string" && title !== "" ? title : node && isRecord(node) && node.type === "HorizontalLayout" ? texts["kind.row"]["zh-CN"] : form.title["zh-CN"];
}
