import { FieldSample } from "@shenbao/renderer";
import type { Form } from "@shenbao/engine";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { memo, useMemo } from "react";
import { useSpeak } from "../../language/locale-context.ts";
import { childrenOf, pointerOf, type UiNode } from "../commands/ui-tree.ts";
import { useDragSource } from "../drag/FormDrag.tsx";
import { chunksOf } from "./chunks.ts";
import type { ElementActions } from "./element-actions.ts";
import { ElementTools } from "./ElementTools.tsx";
import { InSight } from "./InSight.tsx";
import { kindOf } from "./kind-of.ts";
import { sameSource, sampleForm, sampleSource, type SampleSource } from "./sample-form.ts";

interface ElementsProps {
  form: Form;
  year: number;
  node: UiNode;
  place: string;
  /** The place that is selected, where that is inside of this element. */
  selected: string | null;
  /** Places of elements that have errors of their own, each between line feeds. */
  wrong: string;
  actions: ElementActions;
}

interface ElementProps extends ElementsProps {
  /** Of a control: all that it is drawn from. */
  source: SampleSource | null;
}

/** The elements inside of one, as those see them who fill in the form, each to be selected, dragged and moved. Of very many, those in sight are drawn. */
export function CanvasElements(props: ElementsProps) {
  const { node, place, selected } = props;
  const chunks = chunksOf(node);
  if (!chunks) return <Elements {...props} from={0} to={childrenOf(node).length} />;
  const before = place === "" ? "" : `${place}/`;
  const within = selected?.startsWith(before) ? Number(selected.slice(before.length).split("/")[0]) : null;
  return chunks.map((chunk) => (
    <InSight key={chunk.from} always={within !== null && within >= chunk.from && within < chunk.to} height={chunk.size * elementHeight}>
      <Elements {...props} from={chunk.from} to={chunk.to} />
    </InSight>
  ));
}

/** About how high an element is, in pixels, as long as it was not drawn. */
const elementHeight = 92;

function Elements({ node, place, selected, from, to, ...rest }: ElementsProps & { from: number; to: number }) {
  return childrenOf(node)
    .slice(from, to)
    .map((child, i) => {
      const index = from + i;
      const below = place === "" ? String(index) : `${place}/${index}`;
      const within = selected === below || selected?.startsWith(`${below}/`) ? selected : null;
      const pointer = pointerOf(child);
      const source = pointer === null ? null : sampleSource(rest.form, pointer, child);
      return <CanvasElement key={child.scope ?? `${child.type} ${index}`} {...rest} node={child} place={below} selected={within} source={source} />;
    });
}

/** One element. Drawn again where it is another, not with every edit of the form: a container with what is in it, a field with its own schema and texts. */
const CanvasElement = memo(
  function CanvasElement({ form, year, node, place, selected, wrong, actions, source }: ElementProps) {
    const speak = useSpeak();
    const sample = useSample(source);
    const kind = speak(texts[`kind.${kindOf(node, source?.schema ?? null)}`]);
    const words = source ? source.schema["title"] : (node.label ?? node.text);
    const title = typeof words === "string" && words !== "" ? words : kind;
    const drag = useDragSource(`element ${place}`, { place, title, step: false });
    const holds = node.type === "HorizontalLayout" ? "row" : Array.isArray(node.elements) ? "column" : undefined;
    const chosen = selected === place;
    const bad = wrong.includes(`\n${place}\n`);
    return (
      <div
        ref={drag.ref}
        className={`bf-item bf-item-${node.type.toLowerCase()}${drag.dragging ? " bf-item-dragged" : ""}${bad ? " bf-item-wrong" : ""}`}
        data-element=""
        data-place={place}
        data-holds={holds}
        data-chosen={chosen || undefined}
        data-within={selected !== null || undefined}
      >
        <button
          {...drag.listeners}
          type="button"
          className="bf-choose"
          data-choose={place}
          aria-current={chosen || undefined}
          onClick={() => actions.select(place)}
          onKeyDown={(event) => actions.press(event, place)}
        >
          <span className={holds ? undefined : "sb-hidden"}>{title}</span> <span className="bf-kind">{kind}</span>
          {node.rule !== undefined && <span className="bf-mark">{speak(texts["forms.onlyWhen"])}</span>}
          {bad && <span className="sb-hidden">{speak(texts["forms.broken"])}</span>}
        </button>
        {chosen && <ElementTools place={place} title={title} actions={actions} />}
        {holds ? (
          <div className={holds === "row" ? "bf-row" : "bf-column"}>
            <CanvasElements form={form} year={year} node={node} place={place} selected={selected} wrong={wrong} actions={actions} />
          </div>
        ) : sample ? (
          <FieldSample form={sample} year={year} locale={speak.locale} />
        ) : (
          <p className="sb-note">{title}</p>
        )}
      </div>
    );
  },
  (before, after) =>
    before.node === after.node &&
    before.place === after.place &&
    before.selected === after.selected &&
    before.actions === after.actions &&
    before.year === after.year &&
    (before.wrong === after.wrong || (!before.wrong.includes(`\n${before.place}`) && !after.wrong.includes(`\n${after.place}`))) &&
    (after.source !== null || childrenOf(after.node).length === 0 ? sameSource(before.source, after.source) : before.form === after.form || unchanged(before.form, after.form)),
);

/** Whether two forms show the same fields: an edit of rules draws nothing again. */
function unchanged(before: Form, after: Form): boolean {
  return before.schema === after.schema && before.texts === after.texts && before.computed === after.computed;
}

function useSample(source: SampleSource | null): Form | null {
  const { schema, root, options, required, computed, english } = source ?? {};
  return useMemo(
    () => (source ? sampleForm(source) : null),
    // The parts of the source, not the source, which is made anew with every edit.
    [schema, root, options, required, computed, english],
  );
}
