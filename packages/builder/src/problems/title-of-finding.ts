import { fieldAt, isRecord, readPointer, type NoticeDefinition } from "@shenbao/engine";
import { sayAll, type Text } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { labelOf } from "../inspector/meta-form.ts";
import { inspectedAt, nodeAt } from "../inspector/meta-node.ts";
import { placesAbove, titleOfPlace } from "../inspector/title-of-place.ts";

const joined = (parts: readonly Text[]): Text => ({ "zh-CN": parts.map((one) => one["zh-CN"]).join(" › "), en: parts.map((one) => one.en).join(" › ") });

/** Where a finding is, in words: the thing it is about, below what holds it. A field of a form by its own title. */
export function titleOfFinding(definition: NoticeDefinition, path: string): Text {
  const field = titleOfField(definition, path);
  if (field) return field;
  const places = placesAbove(path).filter((place) => inspectedAt(place).path === place);
  const titles = places.length === 0 ? [texts["part.basics"]] : places.map((place) => titleOfPlace(definition, place));
  // A value within the thing: how its field is called.
  const { node, path: at } = nodeAt(path.replace(/\/(zh-CN|en)$/, ""));
  const within = at !== places.at(-1) && at !== "" && nodeAt(at.slice(0, at.lastIndexOf("/"))).node.kind === "record";
  return joined(within ? [...titles, labelOf(node, at)] : titles);
}

function titleOfField(definition: NoticeDefinition, path: string): Text | null {
  const [, id = "", below = ""] = /^\/forms\/([^/]+)\/schema(\/.*)?$/.exec(path) ?? [];
  const form = definition.forms[id];
  if (!form) return null;
  const titles: Text[] = [titleOfPlace(definition, `/forms/${id}`)];
  let at = `/forms/${id}/schema`;
  let pointer = "";
  for (const [step, kind, name] of below.matchAll(/\/(properties)\/([^/]+)|\/items/g)) {
    at += step;
    pointer += kind === undefined ? "/*" : `/${name ?? ""}`;
    const schema = readPointer(definition, at);
    if (kind === undefined || !isRecord(schema)) continue;
    titles.push(
      fieldAt(form, definition.year, pointer)?.title ?? sayAll({ "zh-CN": "{name}", en: "{name}" }, { name: typeof schema["title"] === "string" ? schema["title"] : (name ?? "") }),
    );
  }
  return joined(titles);
}
