import type { KeyboardEvent } from "react";

/** What can be done with an element of the canvas. */
export type Tool = "up" | "down" | "group" | "double" | "copy" | "cut" | "remove";

/** What the elements tell their canvas, by their place as a text: `0/2/1`. The same object as long as the form is the same one. */
export interface ElementActions {
  select(place: string): void;
  press(event: KeyboardEvent, place: string): void;
  use(tool: Tool, place: string): void;
}
