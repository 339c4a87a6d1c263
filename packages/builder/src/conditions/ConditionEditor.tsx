import type { Expression, Json } from "@shenbao/engine";
import type { WordsScope } from "@shenbao/engine/words";
import { Button } from "@shenbao/renderer";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { ConditionPart } from "./ConditionPart.tsx";
import { conditionShape } from "./condition-shape.ts";
import { EditingContext, type Editing } from "./editing-context.ts";
import { newCondition } from "./new-part.ts";
import { withPart } from "./part-at.ts";
import { ValuePart } from "./ValuePart.tsx";
import "./conditions.css";

export interface ConditionEditorProps {
  /** What can be read where it stands. */
  scope: WordsScope;
  value: Expression;
  /** `typing`: where a key in a field wrote it. */
  onChange(value: Expression, typing?: string): void;
  label: string;
  /** What the whole says. */
  sentence: string;
  /** A value is worked out instead of something asked. */
  calculation?: boolean;
  /** Takes the whole away; absent where there has to be something. */
  onRemove?(): void;
  onKeyDown?(event: KeyboardEvent): void;
  /** Between the sentence and its parts. */
  children?: ReactNode;
}

/**
 * A condition or a calculation, taken apart, with its sentence above. It holds nothing of its own: what is not touched stays the same, and to
 * open it changes nothing.
 */
export function ConditionEditor({ scope, value, onChange, label, sentence, calculation = false, onRemove, onKeyDown, children }: ConditionEditorProps) {
  const speak = useSpeak();
  const holder = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ at: string } | null>(null);
  const editing = useMemo<Editing>(
    () => ({
      expression: value,
      write(at, next, typing = false) {
        const whole = withPart(value, at, next);
        if (whole !== value) onChange(whole, typing ? at : undefined);
      },
      focus: (at) => setWanted({ at }),
    }),
    [value, onChange],
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
    <div ref={holder} className="bc" role="group" aria-label={label} onKeyDown={onKeyDown}>
      <p className="bc-sentence" role="status">
        <span className="sb-hidden">{speak(texts["edit.readsAs"])}</span>
        {sentence}
      </p>
      {children}
      <EditingContext value={editing}>
        {calculation ? (
          <ValuePart at="" part={part} scope={scope} label={speak(texts["slot.whatValue"])} depth={0} />
        ) : (
          <ConditionPart at="" part={part} scope={scope} depth={0} around={onRemove ? { remove: onRemove } : {}} />
        )}
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
