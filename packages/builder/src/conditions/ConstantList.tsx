import type { Json } from "@shenbao/engine";
import type { Known, WordsScope } from "@shenbao/engine/words";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useSpeak } from "../language/locale-context.ts";
import { useEditing } from "./editing-context.ts";
import { PartList } from "./PartList.tsx";
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
  const { write } = useEditing();
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
    <PartList at={at} items={items} label={label} least={0} added={() => firstValue(known, scope.year)}>
      {(item, place, name) => <ValuePart at={place} part={item} scope={scope} label={name} beside={known} depth={depth + 1} />}
    </PartList>
  );
}
