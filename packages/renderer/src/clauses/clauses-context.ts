import { createContext, useContext } from "react";
import type { NoticeDefinition } from "@shenbao/engine";

/** A piece of the notice's text. */
export type Clause = NoticeDefinition["clauses"][number];

const none: readonly Clause[] = [];

/** The clauses of the notice that a page is about: whatever cites one shows its words. */
export const ClausesContext = createContext<readonly Clause[]>(none);

export function useClause(id: string): Clause | undefined {
  return useContext(ClausesContext).find((clause) => clause.id === id);
}
