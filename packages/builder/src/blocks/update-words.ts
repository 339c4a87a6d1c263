import type { Json } from "@shenbao/engine";
import { everywhere, type Text } from "@shenbao/texts";
import { builderBlocksTexts as texts } from "@shenbao/texts/builder-blocks";
import { elementKinds, settingsNode } from "../form/settings/settings-node.ts";

/** How a word of a field's schema is called where it is set. */
export function wordTitle(path: readonly string[]): Text {
  const [word = ""] = path;
  if (word === "english") return texts["word.english"];
  const name = word === "items" ? "columns" : word === "oneOf" ? "choices" : word;
  for (const kind of elementKinds) {
    const label = settingsNode(kind).schema.properties?.[name]?.label;
    if (label) return label;
  }
  return everywhere(word);
}

/** A value as it stands in a sentence; of what has parts only that it is there. */
export function saidValue(value: Json | undefined): Text {
  if (value === undefined) return texts["value.none"];
  if (typeof value === "string" || typeof value === "number") return everywhere(String(value));
  if (typeof value === "boolean") return texts[value ? "value.yes" : "value.no"];
  return texts["value.other"];
}
