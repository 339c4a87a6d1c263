import { lazy, Suspense, type ComponentType } from "react";
import type { ControlElement, JsonSchema, RendererProps, UISchemaElement } from "@jsonforms/core";
import { textOf } from "@shenbao/engine";
import { Spinner } from "../pieces/Spinner.tsx";
import { FormElement } from "./FormElement.tsx";
import { useForm } from "./form-context.ts";
import { scopePointer } from "./scope-pointer.ts";
import { useElementHidden } from "./use-element-hidden.ts";

export interface ForeignProps {
  renderer: ComponentType<RendererProps>;
  uischema: UISchemaElement;
  schema: JsonSchema;
  path: string;
}

// Apart, because it brings @jsonforms/react and all under it, which most pages never need. What it needs of ours it is
// handed, so that nothing of ours is split off with it.
const ForeignBridge = lazy(async () => ({ default: (await import("./ForeignBridge.tsx")).ForeignBridge }));

/** An element drawn by a renderer of somebody else's. */
export function ForeignElement(props: ForeignProps) {
  const setting = useForm();
  const { form, year, locale } = setting;
  const { scope } = props.uischema as ControlElement;
  if (useElementHidden(props.uischema, props.path)) return null;
  return (
    <Suspense fallback={<Spinner locale={locale} />}>
      <ForeignBridge
        {...props}
        setting={setting}
        pointer={scope === undefined ? "" : scopePointer(scope, props.path)}
        dispatch={FormElement}
        translate={(key, text) => textOf(form, key, text, year)[locale]}
      />
    </Suspense>
  );
}
