import { segmentsOf, type Json, type NoticeDefinition } from "@shenbao/engine";
import { sayAll, type Text } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import type { Draft } from "immer";
import type { Command } from "./definition-document.ts";

/** The object or list that holds a place, in a draft, and the place's name in it. @throws Error where nothing holds it. */
function holderOf(draft: Draft<NoticeDefinition>, path: string): [Record<string, unknown> | unknown[], string] {
  const names = [...segmentsOf(path)];
  const last = names.pop();
  let at: unknown = draft;
  for (const name of names) at = typeof at === "object" && at !== null && Object.hasOwn(at, name) ? (at as Record<string, unknown>)[name] : undefined;
  if (last === undefined || typeof at !== "object" || at === null) throw new Error(`nothing holds ${path}`);
  return [at as Record<string, unknown> | unknown[], last];
}

/** Puts a value at a place, in place of what is there. `merge`: the typing in one place is one step. */
export function setPlace(path: string, value: Json, what: Text, merge?: string): Command {
  return {
    label: sayInEdit("edit.change", what),
    merge,
    recipe: (draft) => writePlace(draft, path, value),
  };
}

/** Writes a value at a place of a draft, within an edit of several places. */
export function writePlace(draft: Draft<NoticeDefinition>, path: string, value: Json): void {
  const [holder, name] = holderOf(draft, path);
  if (Array.isArray(holder)) holder[Number(name)] = value;
  else holder[name] = value;
}

/** Adds a thing: to a list where the path ends in an index, to a map where it ends in a name. `what`: how the list or map is called. */
export function addPlace(path: string, value: Json, what: Text): Command {
  return {
    label: sayInEdit("edit.add", what),
    recipe(draft) {
      const above = path.slice(0, path.lastIndexOf("/"));
      // Lists that may be left out are begun with their first thing.
      const [holder, name] = holderOf(draft, above);
      if (!Array.isArray(holder) && holder[name] === undefined) holder[name] = /^\d+$/.test(segmentsOf(path).at(-1) ?? "") ? [] : {};
      const [list, at] = holderOf(draft, path);
      if (Array.isArray(list)) list.splice(Number(at), 0, value);
      else list[at] = value;
    },
  };
}

/** Takes a thing out of its list, map or record. */
export function removePlace(path: string, what: Text): Command {
  return {
    label: sayInEdit("edit.remove", what),
    recipe(draft) {
      const [holder, name] = holderOf(draft, path);
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else delete holder[name];
    },
  };
}

/** Moves a thing of a list to another index. */
export function movePlace(list: string, from: number, to: number, what: Text): Command {
  return {
    label: sayInEdit("edit.move", what),
    recipe(draft) {
      const [holder, name] = holderOf(draft, list);
      const items = (holder as Record<string, unknown>)[name];
      if (!Array.isArray(items)) throw new Error(`${list} is no list`);
      items.splice(to, 0, ...(items.splice(from, 1) as unknown[]));
    },
  };
}

/** What an edit is called. */
export function sayInEdit(key: "edit.change" | "edit.add" | "edit.remove" | "edit.move", what: Text): Text {
  return sayAll(texts[key], { what });
}

/** Moves an entry of a map, whose names have an order, to another index. */
export function moveEntry(map: string, from: number, to: number, what: Text): Command {
  return {
    label: sayInEdit("edit.move", what),
    recipe(draft) {
      const [holder, name] = holderOf(draft, map);
      const entries = Object.entries((holder as Record<string, Record<string, unknown>>)[name] ?? {});
      entries.splice(to, 0, ...entries.splice(from, 1));
      (holder as Record<string, unknown>)[name] = Object.fromEntries(entries);
    },
  };
}
