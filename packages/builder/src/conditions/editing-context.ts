import type { Expression, Json } from "@shenbao/engine";
import { createContext, useContext } from "react";

/** What the parts of an editor share. */
export interface Editing {
  /** The whole expression. */
  expression: Expression;
  /** Puts another part at a pointer into the expression. `typing`: a key in a field, one step with those before it. */
  write(at: string, next: Json, typing?: boolean): void;
  /** Puts the focus on the first thing to be filled in at a part, once it is drawn. */
  focus(at: string): void;
}

export const EditingContext = createContext<Editing | null>(null);

/** @throws Error outside of an editor. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("There is no editor around this");
  return editing;
}
