import type { NoticeDefinition } from "@shenbao/engine";
import { sayAll, type Text } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { nodeAt } from "../inspector/meta-node.ts";
import { titleOfFinding } from "../problems/title-of-finding.ts";

/** Where a place to confirm is, in words; of a text in two languages, in which. */
export function titleOfItem(definition: NoticeDefinition, path: string): Text {
  const title = titleOfFinding(definition, path);
  const [, above, language] = /^(.*)\/(zh-CN|en)$/.exec(path) ?? [];
  if (above === undefined || language === undefined || nodeAt(above).node.kind !== "text") return title;
  const name = nodeAt(path).node.schema.label;
  const said = (locale: "zh-CN" | "en") => sayAll(texts["inspector.language"], { what: title[locale], language: name?.[locale] ?? language })[locale];
  return { "zh-CN": said("zh-CN"), en: said("en") };
}
