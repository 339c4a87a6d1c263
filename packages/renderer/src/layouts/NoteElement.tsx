import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { elementText } from "@shenbao/engine";
import { elementType } from "../form/element-testers.ts";
import { useForm } from "../form/form-context.ts";
import { useElementHidden } from "../form/use-element-hidden.ts";
import { asOwn, type OwnProps } from "../form/own-renderers.ts";

function NoteElement({ uischema, path }: OwnProps) {
  const { form, year, locale } = useForm();
  const hidden = useElementHidden(uischema, path);
  const text = elementText(form, uischema, year);
  return text && !hidden ? <p className="sb-note">{text[locale]}</p> : null;
}

/** A paragraph between fields. */
export const noteElement: JsonFormsRendererRegistryEntry = { tester: elementType(10, "Label"), renderer: asOwn(NoteElement) };
