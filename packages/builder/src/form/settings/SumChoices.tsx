import { useId } from "react";

/** Names to tick: columns that are summed. */
export function SumChoices({
  title,
  help,
  columns,
  chosen,
  onChange,
}: {
  title: string;
  help: string;
  columns: readonly { name: string; title: string }[];
  chosen: readonly string[];
  onChange(names: string[]): void;
}) {
  const id = useId();
  if (columns.length === 0) return null;
  return (
    <fieldset className="sb-field bf-sums" aria-describedby={id}>
      <legend className="sb-label">{title}</legend>
      <p className="sb-help" id={id}>
        {help}
      </p>
      {columns.map(({ name, title: column }) => (
        <label key={name} className="bf-tick">
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={({ target }) => onChange(columns.map((one) => one.name).filter((one) => (one === name ? target.checked : chosen.includes(one))))}
          />{" "}
          {column}
        </label>
      ))}
    </fieldset>
  );
}
