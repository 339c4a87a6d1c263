import type { ComponentType } from "react";
import type { RendererProps } from "@jsonforms/core";
import type { FormSetting } from "./form-context.ts";

const own = new WeakSet<object>();

/** What our renderers are given; others get from ForeignBridge all that JSON Forms gives. */
export type OwnProps = Pick<RendererProps, "uischema" | "schema" | "path"> & { setting: FormSetting };

/** Marks a renderer as one that reads the form's store itself, and needs no context of JSON Forms around it. */
export function asOwn(renderer: ComponentType<OwnProps>): ComponentType<OwnProps> {
  own.add(renderer);
  return renderer;
}

/** Whether a renderer is somebody else's. */
export function isForeign(renderer: object): boolean {
  return !own.has(renderer);
}
