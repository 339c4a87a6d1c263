import type { ComponentType, ReactNode } from "react";
import type { JsonSchema, UISchemaElement } from "@jsonforms/core";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { ForeignElement } from "./ForeignElement.tsx";
import { useForm, type FormSetting } from "./form-context.ts";
import { isForeign, type OwnProps } from "./own-renderers.ts";

/** An element drawn by its renderer: ours directly, anybody else's inside the context of JSON Forms. */
export function drawElement(setting: FormSetting, element: UISchemaElement, schema: JsonSchema, path: string, key?: string | number): ReactNode {
  const Renderer: ComponentType<OwnProps> | null = setting.rendererOf(element, schema);
  if (!Renderer) return <p key={key}>{say(rendererTexts["form.noRenderer"], setting.locale, { type: element.type })}</p>;
  if (isForeign(Renderer)) return <ForeignElement key={key} renderer={setting.rendererOf(element, schema)} uischema={element} schema={schema} path={path} />;
  // Ours take the setting from here rather than from the context, which would cost each field more.
  return <Renderer key={key} uischema={element} schema={schema} path={path} setting={setting} />;
}

/** Draws an element; the dispatch that layouts and foreign renderers call. */
export function FormElement({ uischema, schema, path }: { uischema: UISchemaElement; schema?: JsonSchema; path?: string }) {
  const setting = useForm();
  return drawElement(setting, uischema, schema ?? setting.schema, path ?? "");
}
