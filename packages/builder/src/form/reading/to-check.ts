import { isRecord } from "@shenbao/engine";
import { useSyncExternalStore } from "react";

/** Something that was guessed when a file was read, and that nobody has looked at yet. */
export interface ToCheck {
  path: string;
  title: string;
  /** Why somebody has to look, in the language it was read in. */
  why: string;
}

const listeners = new Set<() => void>();
const kept = new Map<string, readonly ToCheck[]>();
const none: readonly ToCheck[] = [];

/** A page that is loaded again still has them; they are no part of the definition. */
const keyOf = (notice: string) => `shenbao.to-check.${notice}`;

/** What is still to be looked at in a notice. */
export function toCheckOf(notice: string): readonly ToCheck[] {
  const known = kept.get(notice);
  if (known) return known;
  let read: readonly ToCheck[] = none;
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(notice)) ?? "[]");
    if (Array.isArray(value)) read = value.filter((one): one is ToCheck => isRecord(one) && ["path", "title", "why"].every((word) => typeof one[word] === "string"));
  } catch {
    // A browser that keeps nothing shows them until the page is left.
  }
  kept.set(notice, read);
  return read;
}

export function setToCheck(notice: string, items: readonly ToCheck[]): void {
  kept.set(notice, items);
  try {
    if (items.length > 0) sessionStorage.setItem(keyOf(notice), JSON.stringify(items));
    else sessionStorage.removeItem(keyOf(notice));
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

export function useToCheck(notice: string): readonly ToCheck[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toCheckOf(notice),
  );
}
