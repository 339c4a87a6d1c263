import type { ReactNode } from "react";
import { useWatch, type Control } from "react-hook-form";
import type { Values } from "./plain-form.ts";

type FormControl = Control<Values>;

/** Shown where another field has a value; only this renders when that changes. */
export function PlainShown({ control, by, children }: { control: FormControl; by: { name: string; value: string }; children: ReactNode }) {
  return useWatch({ control, name: by.name }) === by.value ? children : null;
}

/** The sum of some fields. */
export function PlainTotal({ control, title, names }: { control: FormControl; title: string; names: string[] }) {
  const values = useWatch({ control, name: names });
  const numbers = values.map(Number);
  const sum = numbers.some((value) => Number.isNaN(value)) ? "—" : numbers.reduce((total, value) => total + value, 0).toFixed(2);
  return (
    <div className="sb-field sb-field-short">
      <div className="sb-label">{title}</div>
      <output className="sb-output">{sum} 万元</output>
    </div>
  );
}

/** How many 字 of how many. */
export function PlainCount({ control, name, limit }: { control: FormControl; name: string; limit: number }) {
  const value = useWatch({ control, name });
  return <div className="sb-count">{`${[...String(value ?? "")].length}/${limit} 字`}</div>;
}
