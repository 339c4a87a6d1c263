import type { WordsScope } from "@shenbao/engine/words";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useSpeak } from "../language/locale-context.ts";
import { GroupedSelect } from "./GroupedSelect.tsx";
import { readablesIn } from "./readables.ts";

/** A field that is named, not read. */
export function FieldName({ label, value, scope, at, onChange }: { label: string; value: string; scope: WordsScope; at: string; onChange(name: string): void }) {
  const speak = useSpeak();
  const readables = readablesIn(scope);
  const gone = readables.some(({ name }) => name === value) ? [] : [{ value, title: speak(texts["source.gone"], { name: value }) }];
  return (
    <span className="bc-value" data-part={at}>
      <GroupedSelect
        label={label}
        value={value}
        groups={[{ choices: [...gone, ...readables.map(({ name, title }) => ({ value: name, title: speak(title) }))] }]}
        onChoose={onChange}
      />
    </span>
  );
}
