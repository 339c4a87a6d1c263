import type { Answers } from "@shenbao/engine";

/** What was typed and is not yet acknowledged by the server, as it is kept in this browser. */
export interface DraftCopy {
  answers: Answers;
  /** The answers the server had when typing began, and their revision. */
  base: Answers;
  revision: number;
  /** When it was kept, ms since 1970. */
  at: number;
}

/** Keeps unacknowledged answers. */
export interface DraftCopies {
  write(copy: DraftCopy): void;
  clear(): void;
}

interface FoundCopy {
  key: string;
  copy: DraftCopy;
}

/** Where the copies of an application are kept: one a tab, so that two tabs never overwrite each other's. */
export function draftCopies(storage: Storage, account: string, application: string, tab: string): DraftCopies & { newest(): DraftCopy | undefined; clearAll(): void } {
  const prefix = `shenbao:draft:${account}:${application}:`;
  let restored: string | undefined;

  const found = (): FoundCopy[] =>
    Object.keys(storage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const copy = parseCopy(storage.getItem(key));
        return copy ? [{ key, copy }] : [];
      });

  return {
    /** The newest copy that a closed tab (or this one, before a reload) left behind. */
    newest() {
      const newest = found().sort((one, other) => other.copy.at - one.copy.at)[0];
      restored = newest?.key;
      return newest?.copy;
    },
    write(copy) {
      try {
        storage.setItem(prefix + tab, JSON.stringify(copy));
      } catch {
        // The storage is full or forbidden: the page itself still holds everything, and the server gets it as soon as it can.
      }
    },
    clear() {
      storage.removeItem(prefix + tab);
      if (restored) storage.removeItem(restored);
      restored = undefined;
    },
    /** When the application itself is thrown away. */
    clearAll() {
      for (const { key } of found()) storage.removeItem(key);
    },
  };
}

function parseCopy(text: string | null): DraftCopy | undefined {
  try {
    const copy = JSON.parse(text ?? "null") as Partial<DraftCopy> | null;
    return copy?.answers && copy.base && typeof copy.revision === "number" && typeof copy.at === "number" ? (copy as DraftCopy) : undefined;
  } catch {
    return undefined;
  }
}
