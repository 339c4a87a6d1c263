import { useEffect, useState } from "react";
import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { controlAttributes, fieldFrame, optionText } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { showText } from "./text-values.ts";
import { Given } from "./typed-input.tsx";

/** 字 as JSON Schema counts them: 𠮷 is one. */
function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Listeners hear the count when typing pauses, and only near or over the limit. */
function SpokenCount({ count, limit, control }: { count: number; limit: number; control: Control }) {
  const [spoken, setSpoken] = useState("");
  const { locale } = control.setting;
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(count >= limit * 0.9 ? countText(count, limit, locale) : ""), 1000);
    return () => clearTimeout(timer);
  }, [count, limit, locale]);
  return (
    <span className="sb-hidden" aria-live="polite">
      {spoken}
    </span>
  );
}

function countText(count: number, limit: number, locale: Control["setting"]["locale"]): string {
  return count > limit ? say(rendererTexts["count.over"], locale, { over: count - limit }) : say(rendererTexts["count.left"], locale, { left: limit - count });
}

function LongTextField({ control }: { control: Control }) {
  const {
    setting: { store, locale },
    pointer,
    field,
    id,
    state,
    row,
  } = control;
  const { maxLength } = field.schema;
  const limit = typeof maxLength === "number" ? maxLength : null;
  const [count, setCount] = useState(() => lengthOf(showText(store.value(pointer))));
  const [typed, setTyped] = useState(false);
  const [given, setGiven] = useState(state.given);
  if (given !== state.given) {
    setGiven(state.given);
    setCount(lengthOf(showText(store.value(pointer))));
  }
  return fieldFrame(
    control,
    <>
      <textarea
        className="sb-input sb-input-long"
        rows={row === null ? (limit !== null && limit <= 200 ? 3 : 5) : 2}
        placeholder={optionText(control, "placeholder")}
        {...controlAttributes(control, limit === null ? undefined : `${id}-limit`)}
        defaultValue={showText(store.value(pointer))}
        onInput={(event) => {
          const text = event.currentTarget.value;
          store.set(pointer, text || undefined, field.type);
          setCount(lengthOf(text));
          setTyped(true);
        }}
        onBlur={() => store.leave(pointer)}
      />
      {limit !== null && (
        <div className={`sb-count${count > limit ? " sb-count-over" : ""}`}>
          <span aria-hidden="true">{say(rendererTexts["count.of"], locale, { count, limit })}</span>
          {count > limit && <span aria-hidden="true">{countText(count, limit, locale)}</span>}
          <span className="sb-hidden" id={`${id}-limit`}>
            {say(rendererTexts["count.limit"], locale, { limit })}
          </span>
          {typed && <SpokenCount count={count} limit={limit} control={control} />}
        </div>
      )}
    </>,
    state.given > 0 && <Given control={control} text={showText(store.value(pointer))} />,
  );
}

/** Paragraphs with a count of 字. More than fits can be typed and pasted, and is told: nothing is cut off. */
export const longTextField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "long-text"), renderer: fieldRenderer((control) => <LongTextField control={control} />) };
