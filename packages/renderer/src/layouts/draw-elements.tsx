import type { ReactNode } from "react";
import type { ControlElement, JsonSchema, UISchemaElement } from "@jsonforms/core";
import { drawElement } from "../form/FormElement.tsx";
import type { FormSetting } from "../form/form-context.ts";
import { isForeign } from "../form/own-renderers.ts";
import { scopePointer } from "../form/scope-pointer.ts";

/** Whether an element reads as one term with its value. */
function isTerm(setting: FormSetting, element: UISchemaElement, schema: JsonSchema, path: string): boolean {
  if (element.type !== "Control") return false;
  const renderer = setting.rendererOf(element, schema);
  if (renderer === null || isForeign(renderer)) return false;
  const type = setting.fieldAt(scopePointer((element as ControlElement).scope, path))?.type;
  return type !== undefined && type !== "table" && type !== "cards" && type !== "group";
}

/** The elements of a horizontal layout, which says nothing in reading. */
function flat(elements: readonly UISchemaElement[]): UISchemaElement[] {
  return elements.flatMap((element) =>
    element.type === "HorizontalLayout" && "elements" in element && Array.isArray(element.elements) ? flat(element.elements as UISchemaElement[]) : [element],
  );
}

/** Draws elements one below the other; in reading, fields that follow each other become one definition list. */
export function drawElements(setting: FormSetting, elements: readonly UISchemaElement[], schema: JsonSchema, path: string): ReactNode {
  if (!setting.reading) return elements.map((element, index) => drawElement(setting, element, schema, path, index));
  const parts: ReactNode[] = [];
  let terms: ReactNode[] = [];
  const close = () => {
    if (terms.length > 0)
      parts.push(
        <dl className="sb-reading" key={parts.length}>
          {terms}
        </dl>,
      );
    terms = [];
  };
  flat(elements).forEach((element, index) => {
    if (isTerm(setting, element, schema, path)) terms.push(drawElement(setting, element, schema, path, index));
    else {
      close();
      parts.push(drawElement(setting, element, schema, path, parts.length));
    }
  });
  close();
  return parts;
}
