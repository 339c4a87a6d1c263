import type { WordsScope } from "@shenbao/engine/words";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useSpeak } from "../language/locale-context.ts";
import { GroupedSelect } from "./GroupedSelect.tsx";

export interface RegisterNameProps {
  label: string;
  value: string;
  /** Of a column: the register that has it. */
  register?: string | undefined;
  scope: WordsScope;
  at: string;
  onChange(name: string): void;
}

/** A register that is named, or a column of one. */
export function RegisterName({ label, value, register, scope, at, onChange }: RegisterNameProps) {
  const speak = useSpeak();
  const { registers = {} } = scope.definition;
  const known =
    register === undefined
      ? Object.entries(registers).map(([id, { title }]) => ({ value: id, title: speak(title) }))
      : (registers[register]?.columns ?? []).map(({ id, title }) => ({ value: id, title: speak(title) }));
  const gone = known.some((one) => one.value === value) ? [] : [{ value, title: speak(texts["source.gone"], { name: value }) }];
  return (
    <span className="bc-value" data-part={at}>
      <GroupedSelect label={label} value={value} groups={[{ choices: [...gone, ...known] }]} onChoose={onChange} />
    </span>
  );
}
