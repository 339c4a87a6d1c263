import { pointerBelow, type Json } from "@shenbao/engine";
import { builderTexts } from "@shenbao/texts/builder";
import { choicesAt, type MetaFormContext } from "./meta-form.ts";
import { itemOf, partOf, type MetaNode } from "./meta-node.ts";

/**
 * The least that a place can hold: every part that has to be there, with empty words where somebody has to find them and the first choice
 * where there is one. `id`: the identifier of the new thing, where it carries one itself.
 */
export function newThing(node: MetaNode, path: string, context: MetaFormContext, id: string | null): Json {
  const { schema } = node;
  switch (node.kind) {
    case "text":
      return { ...builderTexts["inspector.new"] };
    case "record":
      return Object.fromEntries(
        (schema.required ?? []).map((name) => {
          const part = partOf(node, name);
          const below = pointerBelow(path, name);
          return [name, part === null ? null : name === "id" && id !== null ? id : newThing(part, below, context, null)];
        }),
      );
    case "list": {
      const item = itemOf(node);
      return (schema.minItems ?? 0) > 0 && item ? [newThing(item, pointerBelow(path, 0), context, "first")] : [];
    }
    case "references":
      return (schema.minItems ?? 0) > 0
        ? choicesAt(node, path, context)
            .slice(0, 1)
            .map(({ value }) => value)
        : [];
    case "map":
    case "values":
      return {};
    case "choice":
      return choicesAt(node, path, context)[0]?.value ?? "";
    case "number":
      return schema.minimum ?? 0;
    case "boolean":
      return false;
    case "expression":
      // Who makes a column wants it to show something of an application.
      return path.endsWith("/value") ? { var: "$applicant.name" } : true;
    case "string":
      return emptyString(schema.pattern, context);
    case "opaque":
      return openShape(path);
  }
}

/** A moment that is to be found has the day on which applications open; other words are empty. */
function emptyString(pattern: string | undefined, { definition }: MetaFormContext): string {
  return pattern?.startsWith("^[0-9]{4}-") ? definition.opens : "";
}

/** A form begins without fields, a sample without answers. */
function openShape(path: string): Json {
  if (path.endsWith("/schema")) return { type: "object", additionalProperties: false, properties: {} };
  return path.endsWith("/ui") ? { type: "VerticalLayout", elements: [] } : {};
}
