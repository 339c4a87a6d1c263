import { useState } from "react";

export interface SelectGroup {
  /** Its heading; none where absent. */
  title?: string;
  choices: readonly { value: string; title: string }[];
}

export interface GroupedSelectProps {
  label: string;
  value: string;
  groups: readonly SelectGroup[];
  onChoose(value: string): void;
  /** Somebody has done choosing. */
  onLeave?(): void;
  className?: string;
}

/** More than these are drawn once somebody comes to choose: an editor has many such lists, and each may have a thousand fields. */
const atOnce = 80;

/** A native list to choose from, under headings. */
export function GroupedSelect({ label, value, groups, onChoose, onLeave, className }: GroupedSelectProps) {
  const [wanted, setWanted] = useState(false);
  const count = groups.reduce((sum, { choices }) => sum + choices.length, 0);
  const all = wanted || count <= atOnce;
  const want = () => setWanted(true);
  const shown = all ? groups : groups.map((group) => ({ ...group, choices: group.choices.filter((choice) => choice.value === value) })).filter(({ choices }) => choices.length > 0);
  return (
    <select
      className={`sb-input sb-select${className ? ` ${className}` : ""}`}
      aria-label={label}
      title={label}
      value={value}
      onFocus={want}
      onPointerDown={want}
      onBlur={onLeave}
      onChange={({ target }) => onChoose(target.value)}
    >
      {shown.map(({ title, choices }, i) => {
        const options = choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ));
        return title === undefined ? (
          options
        ) : (
          <optgroup key={`${i} ${title}`} label={title}>
            {options}
          </optgroup>
        );
      })}
    </select>
  );
}
