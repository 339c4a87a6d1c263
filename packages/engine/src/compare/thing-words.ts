import { isText } from "../definition/is-text.ts";
import { everywhere, type Text } from "@shenbao/texts";
import { compareTexts } from "@shenbao/texts/compare";
import type { NoticeDefinition, Rule } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";
import type { MetaNode } from "../definition/meta/index.ts";
import { ruleWords } from "../words/rule-words.ts";
import { rawFields } from "./raw-fields.ts";
import { quotaWords } from "./quota-words.ts";
import { inside, listed, momentWords, tell, titleOfNamed, type CompareKey } from "./words-of.ts";

/** What kind of thing a record is: 期限, 名额, 操作. */
export function kindWords(node: MetaNode, holder: MetaNode | null): Text {
  const key = `kind.${node.schema.title ?? ""}`;
  if (Object.hasOwn(compareTexts, key)) return compareTexts[key as CompareKey];
  return holder?.schema.label ?? node.schema.label ?? compareTexts["kind.other"];
}

/** How a thing is called among its kind: its title, else what it says, else its identifier. */
export function nameOfThing(definition: NoticeDefinition, node: MetaNode, value: unknown, key: string, path: string): Text {
  if (isText(value)) return inside(value, 30);
  if (!isRecord(value)) return everywhere(String(value).slice(0, 60));
  const { title, heading, message, office, at } = value;
  if (node.schema.title === "Clause") return everywhere(key);
  if (node.schema.title === "RegisterRow") return everywhere(typeof value["name"] === "string" ? `${value["name"]}（${key}）` : key);
  const said = [title, heading, message, office].find(isText);
  if (said) return sentenceEnd(inside(said, 40));
  const pointers = (Array.isArray(at) ? (at as unknown[]) : [at]).filter((one): one is string => typeof one === "string");
  if (pointers.length > 0 && pointers.every((one) => one.startsWith("/"))) return listed(pointers.slice(0, 5).map((one) => bare(titleOfNamed(definition, "field", one, path))));
  return everywhere(key);
}

/** Without the marks around it: they come with the thing's own. */
const bare = ({ "zh-CN": chinese, en }: Text): Text => ({
  "zh-CN": /^「[^「」]*」$/.test(chinese) ? chinese.slice(1, -1) : chinese,
  en: /^“[^“”]*”$/.test(en) ? en.slice(1, -1) : en,
});

/** What is worth saying of a thing that is new: a date, a number, who does it; "" where its name says it. */
export function detailWords(definition: NoticeDefinition, node: MetaNode, value: unknown, path: string): Text {
  const none = everywhere("");
  if (!isRecord(value)) return none;
  const named = (kind: string, id: unknown) => (typeof id === "string" ? titleOfNamed(definition, kind, id, path) : everywhere("—"));
  switch (node.schema.title) {
    case "Deadline":
      return tell("detail.deadline", { at: momentWords(value["at"]) });
    case "Quota":
      return typeof value["limit"] !== "number" ? none : tell("detail.plain", { what: quotaWords(definition, value, path) });
    case "Rule":
      return typeof value["severity"] === "string" && value["assert"] !== undefined && isText(value["message"])
        ? tell("detail.says", { what: sentenceEnd(ruleWords(definition, path, value as unknown as Rule)) })
        : none;
    case "Action": {
      const from = Array.isArray(value["from"]) ? (value["from"] as unknown[]).map((state) => tell("value.quoted", { value: named("state", state) })) : [];
      return tell("detail.action", { by: value["by"] === "system" ? tell("actor.system") : named("role", value["by"]), from: listed(from), to: named("state", value["to"]) });
    }
    case "Form":
      return tell("detail.form", { fields: rawFields(value["schema"]).size, evidence: Array.isArray(value["evidence"]) ? value["evidence"].length : 0 });
    case "Track":
      return tell("detail.track", { form: named("form", value["form"]) });
    default:
      return none;
  }
}

/** A sentence inside another has no full stop of its own. */
export const sentenceEnd = ({ "zh-CN": chinese, en }: Text): Text => ({ "zh-CN": chinese.replace(/。$/, ""), en: en.replace(/\.$/, "") });
