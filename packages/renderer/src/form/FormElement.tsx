import type { ComponentType, ReactNode } from "react";
import type { JsonSchema, RendererProps, UISchemaElement } from "@jsonforms/core";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { ForeignElement } from "./ForeignElement.tsx";
import { useForm, type FormSetting } from "./form-context.ts";
import { isForeign } from "./own-renderers.ts";

/** An element drawn by its renderer: ours directly, anybody else's inside the context of JSON Forms. */
export function drawElement(setting: FormSetting, element: UISchemaElement, schema: JsonSchema, path: string, key?: string | number): ReactNode {
  const Renderer = setting.rendererOf(element, schema) as ComponentType<RendererProps> | null;
  if (!Renderer) return <p key={key}>{say(rendererTexts["form.noRenderer"], setting.locale, { type: element.type })}</p>;
  if (isForeign(Renderer)) return <ForeignElement key={key} renderer={Renderer} uischema={element} schema={schema} path={path} />;
  return <Renderer key={key} uischema={element} schema={schema} path={path} enabled visible />;
}

/** Draws an element; the dispatch that layouts and foreign renderers call. */
export function FormElement({ uischema, schema, path }: { uischema: UISchemaElement; schema?: JsonSchema; path?: string }) {
  const setting = useForm();
  return drawElement(setting, uischema, schema ?? setting.schema, path ?? "");
}
