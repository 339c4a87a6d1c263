import { segmentsOf, type Expression, type Json } from "@shenbao/engine";
import { expressionScope, expressionWords } from "@shenbao/engine/words";
import { Button } from "@shenbao/renderer";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useEffect, useMemo, useRef, useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { ProblemsHere } from "../problems/ProblemsHere.tsx";
import { ConditionPart } from "./ConditionPart.tsx";
import { conditionShape } from "./condition-shape.ts";
import { EditingContext, type Editing } from "./editing-context.ts";
import { newCondition } from "./new-part.ts";
import { withPart } from "./part-at.ts";
import { ValuePart } from "./ValuePart.tsx";
import "./conditions.css";

export interface ExpressionEditorProps {
  /** Where the expression stands in the definition: it says what can be read. */
  path: string;
  value: Expression;
  /** `merge`: the typing in one place is one step. */
  onChange(value: Expression, merge?: string): void;
  label: string;
  /** Where its problems are looked for, where that is not its path. */
  problems?: string;
}

/**
 * A condition or a calculation, taken apart, with its sentence above. It holds nothing of its own: what is not touched stays the same, and to
 * open it changes nothing.
 */
export function ExpressionEditor({ path, value, onChange, label, problems = path }: ExpressionEditorProps) {
  const speak = useSpeak();
  const document = useDocument();
  const definition = useDefinition((whole) => whole);
  const holder = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ at: string } | null>(null);
  const scope = useMemo(() => expressionScope(definition, path), [definition, path]);
  const calculation = segmentsOf(path).at(-1) === "value";
  const editing = useMemo<Editing>(
    () => ({
      expression: value,
      path,
      write(at, next, typing = false) {
        const whole = withPart(value, at, next);
        if (whole !== value) onChange(whole, typing ? `${path}${at}` : undefined);
      },
      focus: (at) => setWanted({ at }),
    }),
    [value, path, onChange],
  );
  useEffect(() => {
    if (wanted === null) return;
    const places = [...(holder.current?.querySelectorAll<HTMLElement>("[data-part]") ?? [])];
    const place = places.find((one) => one.dataset["part"] === wanted.at);
    // The kind of a condition comes first on the page; what it is about is what somebody fills in.
    (place?.querySelector<HTMLElement>("select:not(.bc-kind), input") ?? place?.querySelector<HTMLElement>("select, button"))?.focus();
    if (!holder.current?.contains(window.document.activeElement)) holder.current?.querySelector<HTMLElement>("select, input, button")?.focus();
    setWanted(null);
  }, [wanted]);
  const part = value as Json;
  const shape = calculation ? null : conditionShape(part);
  const grouped = shape !== null && (shape.kind === "and" || shape.kind === "or" || shape.kind === "nor");
  return (
    <div
      ref={holder}
      className="bc"
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        // Each key is an edit of the document, so the browser's own undo would contradict it; the builder's does not reach into dialogs.
        const key = event.key.toLowerCase();
        if (event.altKey || !(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
        event.preventDefault();
        event.stopPropagation();
        if (key === "y" || event.shiftKey) document.redo();
        else document.undo();
      }}
    >
      <p className="bc-sentence" role="status">
        <span className="sb-hidden">{speak(texts["edit.readsAs"])}</span>
        {speak(expressionWords(definition, path, value))}
      </p>
      <ProblemsHere path={problems} />
      <EditingContext value={editing}>
        {calculation ? <ValuePart at="" part={part} scope={scope} label={speak(texts["slot.whatValue"])} depth={0} /> : <ConditionPart at="" part={part} scope={scope} depth={0} />}
      </EditingContext>
      {shape !== null && !grouped && (
        <span className="bc-more">
          <Button
            small
            onClick={() => {
              const kept = shape.kind === "always" || shape.kind === "never" ? [] : [part];
              onChange({ and: [...kept, newCondition(scope)] });
              setWanted({ at: `/and/${kept.length}` });
            }}
          >
            {speak(texts["edit.also"])}
          </Button>
        </span>
      )}
    </div>
  );
}
