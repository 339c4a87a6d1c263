import { Problem } from "@shenbao/contract";
import { useRef, useState, type FocusEvent, type RefObject } from "react";

/** Says what is wrong with a value, or nothing. */
export type Check<Name extends string> = (value: string, all: Record<Name, string>) => string | undefined;

export interface Fields<Name extends string> {
  values: Record<Name, string>;
  /** What a TextField of that name needs. */
  field(name: Name): { name: Name; value: string; onChange(value: string): void; onBlur(event: FocusEvent): void; error: string | undefined };
  /** Checks everything; where something is wrong, leads to the first such field and answers false. */
  check(): boolean;
  /** Puts the server's findings at their fields; answers whether all of them had one. */
  take(problem: unknown, nameOf: (at: string) => Name | undefined): boolean;
  form: RefObject<HTMLFormElement | null>;
}

/** The state of a small form with a check a field: told when a field was left, or when it was tried to send. */
export function useFields<Name extends string>(initial: Record<Name, string>, checks: Partial<Record<Name, Check<Name>>>): Fields<Name> {
  const [values, setValues] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<Name>>(new Set());
  const [said, setSaid] = useState<Partial<Record<Name, string>>>({});
  const form = useRef<HTMLFormElement>(null);
  const names = Object.keys(initial) as Name[];

  const wrong = (name: Name) => checks[name]?.(values[name], values);
  const lead = (name: Name | undefined) => {
    if (name !== undefined) form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  };

  return {
    values,
    form,
    field: (name) => ({
      name,
      value: values[name],
      onChange: (value) => {
        setValues((before) => ({ ...before, [name]: value }));
        setSaid((before) => ({ ...before, [name]: undefined }));
      },
      onBlur: ({ relatedTarget }) => {
        // On the way to the button: a sentence appearing now would move the button away from under the pointer.
        if (relatedTarget instanceof HTMLButtonElement && relatedTarget.type === "submit") return;
        if (values[name] !== "") setLeft((before) => new Set(before).add(name));
      },
      error: said[name] ?? (left.has(name) ? wrong(name) : undefined),
    }),
    check: () => {
      setLeft(new Set(names));
      const first = names.find((name) => wrong(name) !== undefined);
      lead(first);
      return first === undefined;
    },
    take: (problem, nameOf) => {
      if (!(problem instanceof Problem) || problem.findings.length === 0) return false;
      const placed = problem.findings.flatMap((finding) => {
        const name = nameOf(finding.at);
        return name === undefined ? [] : [[name, finding.message] as const];
      });
      setSaid(Object.fromEntries(placed) as Partial<Record<Name, string>>);
      lead(placed[0]?.[0]);
      return placed.length === problem.findings.length;
    },
  };
}
