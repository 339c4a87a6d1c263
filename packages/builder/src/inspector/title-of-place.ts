import { fieldAt, isRecord, pointerBelow, readPointer, segmentsOf, type NoticeDefinition } from "@shenbao/engine";
import { everywhere, sayAll, type Text } from "@shenbao/texts";
import { builderTexts } from "@shenbao/texts/builder";
import { labelOf } from "./meta-form.ts";
import { nodeAt } from "./meta-node.ts";

function ownText(value: unknown): Text | null {
  if (!isRecord(value) || typeof value["zh-CN"] !== "string" || typeof value["en"] !== "string") return null;
  return value["zh-CN"] === "" && value["en"] === "" ? null : { "zh-CN": value["zh-CN"] || value["en"], en: value["en"] || value["zh-CN"] };
}

const shortened = ({ "zh-CN": chinese, en }: Text): Text => ({
  "zh-CN": chinese.length > 40 ? `${chinese.slice(0, 40)}…` : chinese,
  en: en.length > 80 ? `${en.slice(0, 80)}…` : en,
});

/** How people call what stands at a place: its own title, else what it says, its identifier, its number in the list; the label of a named part. */
export function titleOfPlace(definition: NoticeDefinition, path: string): Text {
  const { node, path: at } = nodeAt(path);
  const name = segmentsOf(at).at(-1) ?? "";
  const above = at === "" ? null : nodeAt(at.slice(0, at.lastIndexOf("/"))).node;
  if (at === "") return ownText(definition.title) ?? everywhere(definition.id);
  if (above?.kind === "record") return labelOf(node, at);
  if (above?.kind === "map" || above?.kind === "values") return titleOfThing(readPointer(definition, at)) ?? everywhere(name);
  return titleOfFields(definition, at) ?? titleOfThing(readPointer(definition, at)) ?? sayAll(builderTexts["inspector.item"], { number: Number(name) + 1 });
}

/** What has no name of its own but fields that it is for: a computed value, a requirement. */
function titleOfFields(definition: NoticeDefinition, at: string): Text | null {
  return /^\/forms\/[^/]+\/(computed|requiredWhen)\/\d+$/.test(at) ? titlesOfFields(definition, at) : null;
}

/** The titles of the fields that a record is stated at, by its `at`. */
export function titlesOfFields(definition: NoticeDefinition, at: string): Text | null {
  const [, id = ""] = segmentsOf(at);
  const form = Object.hasOwn(definition.forms, id) ? definition.forms[id] : undefined;
  const thing = readPointer(definition, at);
  if (!form || !isRecord(thing)) return null;
  const pointers = Array.isArray(thing["at"]) ? (thing["at"] as unknown[]) : [thing["at"]];
  const titles = pointers
    .map((pointer) => (typeof pointer === "string" ? (fieldAt(form, definition.year, pointer)?.title ?? everywhere(pointer)) : null))
    .filter((title) => title !== null);
  if (titles.length === 0) return null;
  return shortened({ "zh-CN": titles.map((title) => title["zh-CN"]).join("、"), en: titles.map((title) => title.en).join(", ") });
}

function titleOfThing(value: unknown): Text | null {
  const own = ownText(value);
  if (own) return shortened(own);
  if (typeof value === "string") return everywhere(value);
  if (!isRecord(value)) return null;
  const said = ownText(value["title"]) ?? ownText(value["heading"]) ?? ownText(value["message"]) ?? ownText(value["office"]) ?? ownText(value["text"]);
  const id = value["id"];
  if (said) return shortened(typeof id === "string" && /^\d/.test(id) ? { "zh-CN": `${id} ${said["zh-CN"]}`, en: `${id} ${said.en}` } : said);
  const at = value["at"];
  // A row of a register: its name, else its key.
  const row = [value["name"], value["key"]].find((one) => typeof one === "string" && one !== "");
  if (typeof value["key"] === "string" && typeof row === "string") return shortened(everywhere(row));
  return typeof id === "string" ? everywhere(id) : typeof at === "string" ? everywhere(at) : Array.isArray(at) ? everywhere(at.join("、")) : null;
}

/** The places above a place that have a title of their own, outermost first, itself included. */
export function placesAbove(path: string): string[] {
  return segmentsOf(path).reduce<string[]>((all, segment) => [...all, pointerBelow(all.at(-1) ?? "", segment)], []);
}
