import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAccount } from "../session/use-session.ts";
import { type Duties, dutiesOf } from "./duties.ts";
import { noticeQuery } from "./notice-queries.ts";

/** What the person who is signed in has to do in a notice; undefined until that is known. */
export function useDuties(noticeId: string | undefined): Duties | undefined {
  const account = useAccount();
  const { data } = useQuery({ ...noticeQuery(noticeId ?? ""), enabled: noticeId !== undefined && account !== null });
  const level = account?.organisation.level;
  return useMemo(() => (data && level ? dutiesOf(data.definition, level) : undefined), [data, level]);
}
