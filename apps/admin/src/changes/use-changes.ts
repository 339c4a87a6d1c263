import { type Application, type FileInfo, routes, type Submission } from "@shenbao/contract";
import type { Form, NoticeDefinition } from "@shenbao/engine";
import { type Change, compareContent, fixedTables } from "@shenbao/engine/changes";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../api/api.ts";

/** Which submissions there were of an application. Below its own key: an action asks anew. */
export const submissionsQuery = (id: string) =>
  queryOptions({ queryKey: ["application", id, "submissions"], queryFn: async ({ signal }) => (await api.call(routes.listSubmissions, { params: { id }, signal })).rows });

/** One of them, whole: it never changes. */
export const submissionQuery = (id: string, sequence: number | undefined) =>
  queryOptions({
    queryKey: ["submitted", id, sequence],
    queryFn: ({ signal }) => api.call(routes.getSubmission, { params: { id, sequence: sequence ?? 0 }, signal }),
    enabled: sequence !== undefined,
    staleTime: Infinity,
  });

export type FormChange = Change<FileInfo>;

export interface Compared {
  before: Submission;
  after: Submission;
  changes: FormChange[];
}

/** What changed from a submission to the newest; null while it is read, or where there is no newer one. */
export function useChanges(application: Application, definition: NoticeDefinition, form: Form, since: number | undefined): { compared: Compared | null; error: unknown } {
  const rows = useQuery(submissionsQuery(application.id));
  const newest = rows.data?.at(-1)?.sequence;
  const asked = since !== undefined && newest !== undefined && since < newest;
  const [before, after] = [useQuery(submissionQuery(application.id, asked ? since : undefined)), useQuery(submissionQuery(application.id, asked ? newest : undefined))];
  const compared = useMemo(
    () =>
      asked && before.data && after.data ? { before: before.data, after: after.data, changes: compareContent(before.data, after.data, fixedTables(form, definition.year)) } : null,
    [asked, before.data, after.data, form, definition.year],
  );
  return { compared, error: rows.error ?? before.error ?? after.error };
}

/** The newest submission up to an event: what somebody had before them who acted then. */
export function submissionBefore(rows: readonly { sequence: number }[] | undefined, sequence: number | null): number | undefined {
  return sequence === null ? undefined : rows?.filter((row) => row.sequence < sequence).at(-1)?.sequence;
}
