import { createContext, useContext, useMemo } from "react";
import { useSelection } from "../selection/selection.ts";
import type { SectionId } from "./sections.ts";

/** Where one is in the builder: the section, and the place that is selected. */
export interface BuilderPlace {
  section: SectionId;
  path: string | null;
}

/** Leads to a place of the definition: switches to its section (or the one named), selects it, and puts the focus on it. */
export type Go = (path: string, section?: SectionId) => void;

export interface Going {
  go: Go;
  /** The place that the last jump led to and that nobody has focused yet. Who draws it focuses it and calls `arrived`. */
  wanted: string | null;
  arrived(): void;
}

export const GoContext = createContext<Going | null>(null);

const nothing = () => {};

/** How to lead somebody to a place of the definition: `const { go } = useGo(); go("/deadlines/apply/at")`. Without sections around it only selects. */
export function useGo(): Going {
  const going = useContext(GoContext);
  const [, select] = useSelection();
  const alone = useMemo<Going>(() => ({ go: (path) => select({ path }), wanted: null, arrived: nothing }), [select]);
  return going ?? alone;
}
