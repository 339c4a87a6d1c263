import { lazy, type ComponentType, type LazyExoticComponent } from "react";

export interface OwnInspectorProps {
  /** The place that is selected. */
  path: string;
}

/** An inspector of a section's own, for places that no meta-schema describes (a field of a form). */
export interface OwnInspector {
  places: RegExp;
  Inspector: LazyExoticComponent<ComponentType<OwnInspectorProps>>;
}

/** Makes a line of the list: `ownInspector(/^\/forms\/[^/]+\/schema\//, async () => (await import("…")).FieldInspector)`. */
export const ownInspector = (places: RegExp, load: () => Promise<ComponentType<OwnInspectorProps>>): OwnInspector => ({
  places,
  Inspector: lazy(async () => ({ default: await load() })),
});

/** The first that fits is drawn; for every other place the form of its meta-schema is. */
export const ownInspectors: readonly OwnInspector[] = [
  ownInspector(/^\/forms\/[^/]+\/(ui\/elements\/|schema\/properties\/)/, async () => (await import("../form/ElementInspector.tsx")).ElementInspector),
  ownInspector(/^\/forms\/[^/]+(\/(title|description|ui|schema|texts)(\/|$)|$)/, async () => (await import("../form/FormInspector.tsx")).FormInspector),
  ownInspector(/^\/personas\/\d+(\/|$)/, async () => (await import("../personas/PersonaInspector.tsx")).PersonaInspector),
];
