import type { Application } from "@shenbao/contract";
import type { Form, NoticeDefinition } from "@shenbao/engine";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { submissionsQuery, useChanges } from "../changes/use-changes.ts";
import type { History } from "./desk.ts";

const none: never[] = [];

/** The submissions of an application; compared with the newest is the one before it, until another is chosen. */
export function useHistory(application: Application, definition: NoticeDefinition, form: Form): History {
  const list = useQuery(submissionsQuery(application.id));
  const [chosen, choose] = useState<number | null>(null);
  const [only, setOnly] = useState(false);
  const rows = list.data ?? none;
  const since = rows.some(({ sequence }) => sequence === chosen) && chosen !== null ? chosen : rows.at(-2)?.sequence;
  const { compared, error } = useChanges(application, definition, form, since);
  return useMemo(() => ({ rows, since, choose, compared, error, only: only && compared !== null, setOnly }), [rows, since, compared, error, only]);
}
