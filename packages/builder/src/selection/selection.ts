import { createContext, useContext } from "react";

/** What the inspector shows: a JSON Pointer into the definition, or nothing. */
export type Selection = { path: string } | null;

/** Selects something else. The page keeps it in its address, so that the back button leads to what was selected before. */
export type Select = (selection: Selection) => void;

export const SelectionContext = createContext<readonly [Selection, Select] | null>(null);

/**
 * What is selected, and how to select.
 * @throws Error outside of a `<BuilderProvider>`.
 */
export function useSelection(): readonly [Selection, Select] {
  const value = useContext(SelectionContext);
  if (!value) throw new Error("There is no builder around this");
  return value;
}
