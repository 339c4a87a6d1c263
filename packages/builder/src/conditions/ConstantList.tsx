import type { Json } from "@shenbao/engine";
import type { Known, WordsScope } from "@shenbao/engine/words";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useSpeak } from "../language/locale-context.ts";
import { IconButton } from "../pieces/IconButton.tsx";
import { useEditing } from "./editing-context.ts";
import { firstValue } from "./predicates.ts";
import { ValuePart } from "./ValuePart.tsx";

export interface ConstantListProps {
  at: string;
  items: readonly Json[];
  scope: WordsScope;
  label: string;
  known: Known;
  depth: number;
}

/** Several values: boxes to tick where they are choices, else one after the other. */
export function ConstantList({ at, items, scope, label, known, depth }: ConstantListProps) {
  const speak = useSpeak();
  const { write, focus } = useEditing();
  const { choices } = known;
  if (choices && items.every((item) => typeof item === "string")) {
    const gone = items.filter((item) => !choices.some(({ value }) => value === item)).map((value) => ({ value, title: speak(texts["source.gone"], { name: value }) }));
    const all = [...choices.map(({ value, title }) => ({ value, title: speak(title) })), ...gone];
    return (
      <span role="group" aria-label={label} className="bc-ticks">
        {all.map(({ value, title }) => (
          <label key={value} className="sb-option">
            <input
              type="checkbox"
              checked={items.includes(value)}
              // In the order of the choices, so that ticking twice changes nothing.
              onChange={({ target }) =>
                write(at, target.checked ? all.map((one) => one.value).filter((one) => one === value || items.includes(one)) : items.filter((one) => one !== value))
              }
            />
            <span>{title}</span>
          </label>
        ))}
      </span>
    );
  }
  return (
    <span role="group" aria-label={label} className="bc-slots">
      {items.map((item, i) => {
        const what = speak(texts["slot.part"], { number: i + 1 });
        return (
          <span key={i} className="bc-slot">
            <ValuePart at={`${at}/${i}`} part={item} scope={scope} label={`${label}：${what}`} beside={known} depth={depth + 1} />
            <IconButton
              icon="remove"
              label={speak(texts["edit.remove"], { what })}
              onClick={() => {
                write(
                  at,
                  items.filter((_, n) => n !== i),
                );
                focus(at);
              }}
            />
          </span>
        );
      })}
      <button
        type="button"
        className="bc-link"
        onClick={() => {
          write(at, [...items, firstValue(known, scope.year)]);
          focus(`${at}/${items.length}`);
        }}
      >
        {speak(texts["edit.addPart"])}
      </button>
    </span>
  );
}
