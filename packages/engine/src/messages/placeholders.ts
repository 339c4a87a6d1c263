import { everywhere, type Text } from "@shenbao/texts";
import { messageTexts as texts } from "@shenbao/texts/messages";
import type { NoticeDefinition } from "../definition/definition.generated.ts";

/** What subject and body of a message may be filled with, beside `deadline.<id>` for every deadline of the notice. */
export const placeholders = [
  "notice.title",
  "notice.year",
  "application.name",
  "application.number",
  "application.track",
  "application.state",
  "applicant.name",
  "receiver.name",
  "action.title",
  "reasons",
  "at",
  "days",
  "count",
] as const;
export type Placeholder = (typeof placeholders)[number];

const pattern = /\{([^{}]*)\}/g;

/** What stands between braces in a text, in any language, each once. */
export function placeholdersIn(text: Text): string[] {
  return [...new Set(Object.values(text).flatMap((written) => [...written.matchAll(pattern)].map(([, name = ""]) => name)))];
}

/** The deadline that a placeholder names; null where it names none. */
export function deadlineNamed(placeholder: string): string | null {
  return placeholder.startsWith("deadline.") ? placeholder.slice("deadline.".length) : null;
}

/** Every placeholder that a notice's messages may use, with what it stands for. */
export function placeholderChoices({ deadlines }: NoticeDefinition): { name: string; title: Text }[] {
  return [
    ...placeholders.map((name) => ({ name, title: texts[`placeholder.${name}`] })),
    ...Object.entries(deadlines).map(([id, { title }]) => ({ name: `deadline.${id}`, title })),
  ];
}

/** A text with its placeholders filled, once: what is filled in is never read again. Those that have no value are nothing. */
export function fillPlaceholders(text: Text, values: Readonly<Record<string, Text>>): Text {
  const fill = (locale: keyof Text) => text[locale].replace(pattern, (_, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? everywhere(""))[locale] : ""));
  return { "zh-CN": fill("zh-CN"), en: fill("en") };
}

/** A text with one placeholder under another name. */
export function renamePlaceholder(text: Text, from: string, to: string): Text {
  const renamed = (written: string) => written.replace(pattern, (whole, name: string) => (name === from ? `{${to}}` : whole));
  return { "zh-CN": renamed(text["zh-CN"]), en: renamed(text.en) };
}
