import { fieldsOf, isRecord, readPointer, type Field, type NoticeDefinition } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import type { Reference } from "./meta-schema.ts";

export interface PlaceChoice {
  value: string;
  title: Text;
}

/** A level of organisations that the platform knows. */
export interface Level {
  level: string;
  title: Text;
}

const titled = (entries: Record<string, { title: Text }>): PlaceChoice[] => Object.entries(entries).map(([value, { title }]) => ({ value, title }));
const listed = (items: readonly { id: string; title: Text }[]): PlaceChoice[] => items.map(({ id, title }) => ({ value: id, title }));

const sources: Record<Reference, (definition: NoticeDefinition, path: string, levels: readonly Level[]) => PlaceChoice[]> = {
  state: ({ workflow }) => titled(workflow.states),
  role: ({ roles }) => titled(roles),
  deadline: ({ deadlines }) => titled(deadlines),
  quota: ({ quotas }) => titled(quotas),
  form: ({ forms }) => titled(forms),
  track: ({ tracks }) => listed(tracks),
  table: ({ tables }) => titled(tables),
  review: ({ reviews }) => titled(reviews),
  action: ({ workflow }) => listed(workflow.actions),
  // Where an action or a state names evidence, it is what comes after the submission.
  evidence: ({ forms }) =>
    unique(
      Object.values(forms)
        .flatMap(({ evidence }) => evidence ?? [])
        .filter(({ stage }) => stage === "after-submit")
        .map(({ id, title }) => ({ value: id, title })),
    ),
  clause: ({ clauses }) =>
    clauses.map(({ id, heading, text }) => {
      const said = heading ?? text;
      return { value: id, title: { "zh-CN": `${id} ${said["zh-CN"].slice(0, 24)}`, en: `${id} ${said.en.slice(0, 48)}` } };
    }),
  field: (definition, path) => unique(formsAt(definition, path).flatMap((form) => fieldChoices(definition, form))),
  "organisation-level": ({ roles }, _path, levels) =>
    unique([...levels.map(({ level, title }) => ({ value: level, title })), ...Object.values(roles).map(({ level, title }) => ({ value: level, title }))]),
};

/** What a reference at a place of the definition can name, in the order in which it stands there. */
export function choicesOf(reference: Reference, definition: NoticeDefinition, path: string, levels: readonly Level[]): PlaceChoice[] {
  return sources[reference](definition, path, levels);
}

/** The forms whose fields a place names: the one it stands in, the one named beside it, else every form that is applied with. */
function formsAt(definition: NoticeDefinition, path: string): string[] {
  // What others fill comes from a form of theirs.
  const filled = /^(\/forms\/[^/]+\/filledBy\/\d+)\/field$/.exec(path)?.[1];
  if (filled !== undefined) {
    const entry = readPointer(definition, filled);
    return isRecord(entry) && typeof entry["form"] === "string" ? [entry["form"]] : [];
  }
  // What a check-list looks at stands in the forms that are applied with.
  if (/^\/forms\/[^/]+\/about\/\d+\/fields/.test(path)) return [...new Set(definition.tracks.map(({ form }) => form))];
  const within = /^\/forms\/([^/]+)/.exec(path)?.[1];
  if (within !== undefined) return [within];
  const applied = [...new Set(definition.tracks.map(({ form }) => form))];
  for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const value = readPointer(definition, at);
    if (!isRecord(value) || typeof value["form"] !== "string") continue;
    return /^\/workflow\/actions\//.test(at) ? [...applied, value["form"]] : [value["form"]];
  }
  return applied;
}

const fieldsKept = new WeakMap<object, PlaceChoice[]>();

function fieldChoices({ forms, year }: NoticeDefinition, id: string): PlaceChoice[] {
  const form = forms[id];
  if (!form) return [];
  const known = fieldsKept.get(form);
  if (known) return known;
  const choices = fieldsOf(form, year).flatMap((field) => [choiceOf(field), ...(field.columns ?? []).map((column) => choiceOf(column, field))]);
  fieldsKept.set(form, choices);
  return choices;
}

function choiceOf({ pointer, title }: Field, table?: Field): PlaceChoice {
  return { value: pointer, title: table ? { "zh-CN": `${table.title["zh-CN"]} › ${title["zh-CN"]}`, en: `${table.title.en} › ${title.en}` } : title };
}

function unique(choices: readonly PlaceChoice[]): PlaceChoice[] {
  const seen = new Map<string, PlaceChoice>();
  for (const choice of choices) if (!seen.has(choice.value)) seen.set(choice.value, choice);
  return [...seen.values()];
}
