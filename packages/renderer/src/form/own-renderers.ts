import type { ComponentType } from "react";
import type { RendererProps } from "@jsonforms/core";

const own = new WeakSet<object>();

/** Marks a renderer as one that reads the form's store itself, and needs no context of JSON Forms around it. */
export function asOwn(renderer: ComponentType<RendererProps>): ComponentType<RendererProps> {
  own.add(renderer);
  return renderer;
}

/** Whether a renderer is somebody else's. */
export function isForeign(renderer: object): boolean {
  return !own.has(renderer);
}
