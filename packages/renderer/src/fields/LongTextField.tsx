import { useEffect, useState } from "react";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { fieldType } from "../form/element-testers.ts";
import { useAnswer, type Control } from "../form/use-control.ts";
import { controlAttributes, fieldFrame, optionText } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import type { NoticeRenderer } from "./notice-renderer.ts";
import { showText } from "./text-values.ts";
import { givenText, type TypedKind } from "./typed-input.tsx";

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

/** How much of the limit is used, by itself: a key draws this alone. */
function Count({ control, limit }: { control: Control; limit: number }) {
  const { locale } = control.setting;
  const text = showText(useAnswer(control));
  const [first] = useState(text);
  const count = lengthOf(text);
  return (
    <div className={`sb-count${count > limit ? " sb-count-over" : ""}`}>
      <span aria-hidden="true">{say(rendererTexts["count.of"], locale, { count, limit })}</span>
      {count > limit && <span aria-hidden="true">{countText(count, limit, locale)}</span>}
      <span className="sb-hidden" id={`${control.id}-limit`}>
        {say(rendererTexts["count.limit"], locale, { limit })}
      </span>
      {text !== first && <SpokenCount count={count} limit={limit} control={control} />}
    </div>
  );
}

const kind: TypedKind = { parse: (text) => text || undefined, show: showText };

function draw(control: Control) {
  const { field, id, row, setting } = control;
  const { maxLength } = field.schema;
  const limit = typeof maxLength === "number" ? maxLength : null;
  return fieldFrame(
    control,
    <>
      <textarea
        className="sb-input sb-input-long"
        rows={row === null ? (limit !== null && limit <= 200 ? 3 : 5) : 2}
        placeholder={optionText(control, "placeholder")}
        {...controlAttributes(control, limit === null ? undefined : `${id}-limit`)}
        ref={setting.fill}
      />
      {limit !== null && <Count control={control} limit={limit} />}
    </>,
    givenText(control, kind),
  );
}

/** Paragraphs with a count of 字. More than fits can be typed and pasted, and is told: nothing is cut off. */
export const longTextField: NoticeRenderer = { tester: fieldType(10, "long-text"), renderer: fieldRenderer(draw), typed: { type: "long-text", kind } };
