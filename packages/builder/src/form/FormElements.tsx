import type { Form } from "@shenbao/engine";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { memo, type KeyboardEvent } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { schemaAt } from "./commands/schema-edits.ts";
import { childrenOf, pointerOf, type Place, type UiNode } from "./commands/ui-tree.ts";

/** What the elements tell their canvas, by their place as a text: `0/2/1`. */
export interface ElementActions {
  select(place: string): void;
  press(event: KeyboardEvent, place: string): void;
}

interface ElementProps {
  form: Form;
  node: UiNode;
  place: string;
  /** The place that is selected, where that is this element or inside of it. */
  selected: string | null;
  actions: ElementActions;
}

export const placeText = (place: Place): string => place.join("/");

/** An element of a form's layout, with what is inside of it. */
const FormElementRow = memo(
  function FormElementRow({ form, node, place, selected, actions }: ElementProps) {
    const speak = useSpeak();
    const pointer = pointerOf(node);
    const schema = pointer === null ? null : schemaAt(form, pointer);
    const kind = kindOf(node, schema);
    const title = schema?.["title"] ?? node.label ?? node.text;
    const shown = typeof title === "string" && title !== "" ? title : speak(texts[`kind.${kind}`]);
    return (
      <li className={`bf-element bf-${node.type.toLowerCase()}`}>
        <button
          type="button"
          className="bf-choose"
          data-place={place}
          aria-current={selected === place || undefined}
          onClick={() => actions.select(place)}
          onKeyDown={(event) => actions.press(event, place)}
        >
          <span>{shown}</span>
          <span className="bf-kind">{speak(texts[`kind.${kind}`])}</span>
        </button>
        {childrenOf(node).length > 0 && <FormElements form={form} node={node} place={place} selected={selected} actions={actions} />}
      </li>
    );
  },
  // A form is another one with every edit: an element is drawn anew where it, its field or its place is.
  (before, after) =>
    before.node === after.node &&
    before.place === after.place &&
    before.selected === after.selected &&
    before.actions === after.actions &&
    (before.form === after.form || before.form.schema === after.form.schema),
);

/** The elements inside of one, in their order. */
export function FormElements({ form, node, place, selected, actions }: ElementProps) {
  return (
    <ul>
      {childrenOf(node).map((child, index) => {
        const below = place === "" ? String(index) : `${place}/${index}`;
        const within = selected === below || selected?.startsWith(`${below}/`) ? selected : null;
        return <FormElementRow key={child.scope ?? `${child.type} ${index}`} form={form} node={child} place={below} selected={within ?? null} actions={actions} />;
      })}
    </ul>
  );
}

type Kind = Extract<keyof typeof texts, `kind.${string}`> extends `kind.${infer K}` ? K : never;

function kindOf(node: UiNode, schema: Readonly<Record<string, unknown>> | null): Kind {
  if (!schema) return node.type === "Category" ? "step" : node.type === "Label" ? "note" : node.type === "HorizontalLayout" ? "row" : "group";
  const { type, format } = schema;
  if (type === "boolean") return "yesNo";
  if (type === "number" || type === "integer") return "number";
  if (type === "object") return "object";
  if (type === "array") return schema["layout"] === "cards" ? "cards" : schema["rowLabels"] ? "fixedTable" : schema["uniqueItems"] === true ? "choices" : "freeTable";
  if (schema["oneOf"]) return "choice";
  const formats: Record<string, Kind> = { date: "date", "year-month": "month", "credit-code": "creditCode", "web-address": "webAddress" };
  if (typeof format === "string") return formats[format] ?? (format as Kind);
  return typeof schema["maxLength"] === "number" && schema["maxLength"] > 120 ? "longText" : "text";
}
