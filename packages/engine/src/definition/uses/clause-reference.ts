import type { Note, User } from "./reference.ts";

/** Tells the clause that a thing cites, where it cites one. `path`: of the thing. */
export function clauseReference(holder: { clause?: string }, path: string, user: User, note: Note): void {
  if (holder.clause === undefined) return;
  note({
    path: `${path}/clause`,
    named: { kind: "clause", id: holder.clause },
    user,
    how: "how.cites",
    rename: (to) => (holder.clause = to),
    drop: () => delete holder.clause,
  });
}
