import { everywhere, sayAll, type Text, type TextParams } from "@shenbao/texts";
import { compareTexts as texts } from "@shenbao/texts/compare";
import type { NoticeDefinition } from "../definition/definition.generated.ts";
import { isText } from "../definition/is-text.ts";
import { isRecord, type Json } from "../definition/json.ts";
import { itemOf, type MetaNode } from "../definition/meta/index.ts";
import { segmentsOf } from "../definition/pointer.ts";
import { dayOfMoment } from "../definition/next-year/calendar.ts";
import { expressionWords } from "../words/expression-words.ts";
import { formInWords } from "../words/scope.ts";
import { quotable } from "../words/phrase.ts";

export type CompareKey = keyof typeof texts;

/** A text of the catalogue, filled. */
export const tell = (key: CompareKey, params: TextParams = {}): Text => sayAll(texts[key], params);

/** As long as a text may be to stand inside a sentence. */
const longest = 60;

/** Whether a text is too long to be told inside a sentence, or has several lines. */
export const isLong = (text: Text): boolean => [...text["zh-CN"]].length > longest || /\n/.test(text["zh-CN"]);

/** A text of the definition inside a sentence. */
export const inside = (text: Text, most = longest): Text => ({ "zh-CN": quotable(oneLine(text["zh-CN"]), most), en: quotable(oneLine(text.en), most * 2) });
const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** Several after each other. */
export function listed(all: readonly Text[]): Text {
  return { "zh-CN": all.map((one) => one["zh-CN"]).join("、"), en: all.map((one) => one.en).join(", ") };
}

export const quoted = (text: Text): Text => tell("value.quoted", { value: inside(text) });

/** A date, or a date with a time, written out; as it is where it is none. */
export function momentWords(moment: unknown): Text {
  const read = typeof moment === "string" ? dayOfMoment(moment) : null;
  if (!read) return everywhere(quotable(String(moment)));
  const { year, month, day } = read.day;
  const date = tell("value.date", { year, month, day });
  return read.time === "" ? date : tell("value.time", { date, time: read.time.slice(1) });
}

/** How what a reference names is called; as it is written where it names nothing. */
export function titleOfNamed(definition: NoticeDefinition, kind: string, id: string, path: string): Text {
  const at = (holder: unknown): unknown => (isRecord(holder) && Object.hasOwn(holder, id) ? holder[id] : undefined);
  const among = (list: unknown): unknown => (Array.isArray(list) ? list.find((one: unknown) => isRecord(one) && one["id"] === id) : undefined);
  if (kind === "field") return fieldWords(definition, id, path);
  if (kind === "clause") return everywhere(quotable(id));
  const thing =
    kind === "state"
      ? at(definition.workflow?.states)
      : kind === "action"
        ? among(definition.workflow?.actions)
        : kind === "track"
          ? among(definition.tracks)
          : kind === "evidence"
            ? Object.values(definition.forms ?? {}).reduce<unknown>((found, form) => found ?? among(form?.evidence), undefined)
            : at((definition as unknown as Record<string, unknown>)[`${kind}s`]);
  const title = isRecord(thing) && isText(thing["title"]) ? thing["title"] : undefined;
  return title ? inside(title) : everywhere(quotable(id));
}

function fieldWords(definition: NoticeDefinition, pointer: string, path: string): Text {
  const [part, form] = segmentsOf(path);
  const own = part === "forms" && !/\/filledBy\/\d+\/field$|\/about\/\d+\/fields(\/\d+)?$/.test(path) ? [form] : [];
  const beside = Object.keys(definition.forms ?? {});
  for (const id of [...own, ...beside]) {
    const model = formInWords(definition, id);
    const field = model?.byPointer.get(pointer);
    if (!model || !field) continue;
    const star = pointer.indexOf("/*");
    const table = star < 0 ? undefined : model.byPointer.get(pointer.slice(0, star));
    return table ? tell("field.column", { table: inside(table.title), title: inside(field.title) }) : tell("field.plain", { title: inside(field.title) });
  }
  return everywhere(quotable(pointer));
}

const megabytes = (bytes: number): string => (bytes >= 1_048_576 ? `${Number((bytes / 1_048_576).toFixed(2))} MB` : `${Number((bytes / 1024).toFixed(2))} KB`);

/** What stands at a place of a definition, by what its meta-schema says of it. */
export function valueWords(definition: NoticeDefinition, node: MetaNode | null, value: unknown, path: string): Text {
  if (value === undefined) return tell("value.unset");
  if (node?.kind === "expression") return expressionWords(definition, path, value as Json);
  if (isText(value)) return quoted(value);
  if (typeof value === "boolean") return tell(value ? "value.yes" : "value.no");
  if (typeof value === "number") return everywhere(node?.schema.label?.en.includes("bytes") ? megabytes(value) : String(value));
  if (Array.isArray(value)) return value.length === 0 ? tell("value.none") : shortened(value.map((one: unknown) => memberWords(definition, node, one, path)));
  if (typeof value === "string") return textWords(definition, node, value, path);
  return everywhere(quotable(JSON.stringify(value), longest));
}

const mostMembers = 30;

function shortened(all: readonly Text[]): Text {
  return all.length <= mostMembers ? listed(all) : tell("value.more", { list: listed(all.slice(0, mostMembers)), count: all.length });
}

function textWords(definition: NoticeDefinition, node: MetaNode | null, value: string, path: string): Text {
  const choice = node?.schema.choices;
  if (choice && Object.hasOwn(choice, value)) return tell("value.quoted", { value: choice[value] as Text });
  if (node?.schema.refers !== undefined) {
    const title = titleOfNamed(definition, node.schema.refers, value, path);
    return node.schema.refers === "field" ? title : tell("value.quoted", { value: title });
  }
  if (node?.schema.title === "Moment") return momentWords(value);
  return tell("value.quoted", { value: inside(everywhere(value)) });
}

/** A member of a list of references, choices or texts. */
export function memberWords(definition: NoticeDefinition, list: MetaNode | null, value: unknown, path: string): Text {
  const refers = list?.schema.refers;
  if (refers !== undefined && typeof value === "string") {
    const title = titleOfNamed(definition, refers, value, path);
    return refers === "field" ? title : tell("value.quoted", { value: title });
  }
  return valueWords(definition, list?.kind === "list" || list?.kind === "references" ? itemOf(list) : null, value, path);
}
