import { createContext, useContext, type KeyboardEvent } from "react";
import type { Point } from "./lay-out.ts";

/** What the parts of the diagram do; keeps its identity, so that nothing is drawn anew for it. */
export interface DiagramActs {
  select(path: string): void;
  /** The box has the focus now: it is where the arrows start from. */
  focused(key: string): void;
  press(event: KeyboardEvent, key: string, path: string): void;
  /** Begins to give a box another title in its place. */
  beginNaming(key: string): void;
  /** Ends that; null leaves the title as it was. */
  endNaming(path: string, title: string | null): void;
  /** Leads an action to the state that a point of the page lies in, if it does. */
  leadToPoint(path: string, page: Point): void;
}

export const DiagramActsContext = createContext<DiagramActs | null>(null);

/** @throws Error outside of a diagram */
export function useDiagramActs(): DiagramActs {
  const acts = useContext(DiagramActsContext);
  if (!acts) throw new Error("There is no diagram around this");
  return acts;
}
