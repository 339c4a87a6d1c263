import type { Application } from "@shenbao/contract";
import type { Answers, Form, NoticeDefinition } from "@shenbao/engine";
import { lookAgain, stillSaid } from "@shenbao/engine/changes";
import { displayValue, fieldAt } from "@shenbao/engine";
import type { PlaceReason } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useText } from "../language/use-text.ts";
import { submissionBefore, submissionsQuery, useChanges } from "./use-changes.ts";

export interface SaidBefore {
  /** What may be taken over of it. */
  offered: Answers;
  /** Beside each item: unchanged since, or to be looked at again. */
  marks: PlaceReason[];
  /** How many places changed since. */
  changes: number;
}

type Opinion = Application["opinions"][number];

/** What an opinion is still worth, now that the application may have changed since it was given; null while that is not known. */
export function useSaidBefore(application: Application, definition: NoticeDefinition, form: Form, ownForm: Form | undefined, opinion: Opinion | undefined): SaidBefore | null {
  const t = useText();
  const rows = useQuery(submissionsQuery(application.id)).data;
  const since = submissionBefore(rows, opinion?.sequence ?? null);
  const { compared } = useChanges(application, definition, form, since);
  const unchanged = rows !== undefined && since !== undefined && since === rows.at(-1)?.sequence;
  return useMemo(() => {
    if (!opinion || !ownForm || (!compared && !unchanged)) return null;
    const changes = compared?.changes ?? [];
    const looked = changes.length === 0 ? [] : lookAgain(ownForm, changes);
    const marks = looked.map(({ at, changes: here }): PlaceReason => {
      const said = here === 0 ? "" : shown(ownForm, definition.year, opinion.answers, at, t.locale);
      return { at, title: t(here === 0 ? "unchanged.item" : "unchanged.itemLook"), text: said && t("unchanged.before", { answer: said }), quiet: here === 0 };
    });
    return { offered: stillSaid(ownForm, opinion.answers, changes), marks, changes: changes.length };
  }, [opinion, ownForm, compared, unchanged, definition.year, t]);
}

/** What was said at an item: a field's value, or those of a row. */
function shown(form: Form, year: number, answers: Answers, at: string, locale: "zh-CN" | "en"): string {
  const value = at
    .slice(1)
    .split("/")
    .reduce<unknown>((node, name) => (node !== null && typeof node === "object" ? (node as Record<string, unknown>)[name] : undefined), answers);
  const read = (pointer: string, part: unknown) => {
    const field = fieldAt(form, year, pointer);
    return field && part !== undefined ? displayValue(field, part as Answers[string], locale) : "";
  };
  if (value !== null && typeof value === "object" && !Array.isArray(value))
    return Object.entries(value)
      .map(([name, part]) => read(`${at}/${name}`, part))
      .filter(Boolean)
      .join(locale === "zh-CN" ? "，" : ", ");
  return read(at, value);
}
