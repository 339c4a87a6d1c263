import { Problem } from "@shenbao/contract";
import { Spinner } from "@shenbao/renderer";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useText } from "../language/use-text.ts";
import { Failure } from "./Failure.tsx";

/** Shows an answer when it is there; before that, that it is awaited, or why it did not come. */
export function Answered<T>({ query, awaited, children }: { query: UseQueryResult<T>; /** Instead of a spinner. */ awaited?: ReactNode; children: (data: T) => ReactNode }) {
  const t = useText();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failure error={query.error} {...(mayPass(query.error) && { onRetry: () => void query.refetch() })} />;
  if (awaited !== undefined) return <>{awaited}</>;
  return <Spinner locale={t.locale} block />;
}

/** Whether trying again can help: not where the server refused what was asked. */
function mayPass(error: unknown): boolean {
  return !(error instanceof Problem) || error.status >= 500 || error.status === 429;
}
