import type { Text } from "@shenbao/texts";
import { useQueries, useQuery } from "@tanstack/react-query";
import { noticeQuery, noticesQuery } from "../notice/notice-queries.ts";

/** The levels that the roles of published notices name, with the title of such a role: what an organisation's level can usefully be. */
export function useLevels(): { level: string; title: Text }[] {
  const { data } = useQuery(noticesQuery);
  return useQueries({
    queries: (data?.rows ?? []).slice(0, 20).map((row) => noticeQuery(row.id)),
    combine: (answers) => [
      ...new Map(
        answers.flatMap((answer) => Object.values(answer.data?.definition.roles ?? {}).map((role) => [role.level, { level: role.level, title: role.title }] as const)),
      ).values(),
    ],
  });
}
