import { lazy, Suspense, type ComponentType } from "react";
import type { JsonSchema, RendererProps, UISchemaElement } from "@jsonforms/core";
import { Spinner } from "../pieces/Spinner.tsx";
import { useForm } from "./form-context.ts";

export interface ForeignProps {
  renderer: ComponentType<RendererProps>;
  uischema: UISchemaElement;
  schema: JsonSchema;
  path: string;
}

// Apart, because it brings @jsonforms/react and all under it, which most pages never need.
const ForeignBridge = lazy(async () => ({ default: (await import("./ForeignBridge.tsx")).ForeignBridge }));

/** An element drawn by a renderer of somebody else's. */
export function ForeignElement(props: ForeignProps) {
  const { locale } = useForm();
  return (
    <Suspense fallback={<Spinner locale={locale} />}>
      <ForeignBridge {...props} />
    </Suspense>
  );
}
