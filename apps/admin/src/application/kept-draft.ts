import { useCallback, useState } from "react";

/** Something typed and not yet sent, kept in this tab until it is: a reload or an ended session loses nothing. */
export function useKeptDraft<T>(key: string, empty: T): [T, (next: T | ((before: T) => T)) => void, () => void] {
  const name = `shenbao.admin.draft.${key}`;
  const [state, setState] = useState<{ name: string; value: T }>(() => ({ name, value: read(name, empty) }));
  const current = state.name === name ? state.value : read(name, empty);
  const put = useCallback(
    (next: T | ((before: T) => T)) =>
      setState((before) => {
        const old = before.name === name ? before.value : read(name, empty);
        const value = typeof next === "function" ? (next as (before: T) => T)(old) : next;
        sessionStorage.setItem(name, JSON.stringify(value));
        return { name, value };
      }),
    [name, empty],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(name);
    setState({ name, value: empty });
  }, [name, empty]);
  return [current, put, clear];
}

function read<T>(name: string, empty: T): T {
  const text = sessionStorage.getItem(name);
  return text === null ? empty : (JSON.parse(text) as T);
}
