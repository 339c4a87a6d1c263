import type { RendererProps, UISchemaElement } from "@jsonforms/core";

/** The elements inside of a layout. */
export function elementsOf(props: Pick<RendererProps, "uischema">): readonly UISchemaElement[] {
  const { uischema } = props;
  return "elements" in uischema && Array.isArray(uischema.elements) ? (uischema.elements as UISchemaElement[]) : [];
}
