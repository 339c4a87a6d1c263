import type { DefinitionFinding } from "@shenbao/engine/check";
import { sayAll, type Text } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { nodeAt } from "../inspector/meta-node.ts";

/** A finding in words for somebody who fills in a form: of a value written wrongly, how it is written, and not the pattern. */
export function sentenceOf({ code, path, message }: DefinitionFinding): Text {
  if (code !== "wrong-form") return message;
  const { node, path: at } = nodeAt(path);
  const { help } = node.schema;
  if (at !== path || !help) return texts["problems.wrongForm"];
  return sayAll(texts["problems.wrongFormHelp"], { help });
}
