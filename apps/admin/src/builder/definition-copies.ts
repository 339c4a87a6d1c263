import type { NoticeDefinition } from "@shenbao/engine";

/** Edits that the server has not acknowledged, as they are kept in this browser. */
export interface DefinitionCopy {
  definition: NoticeDefinition;
  /** The revision upon which they were made. */
  revision: number;
  /** When they were kept, in milliseconds since 1970. */
  at: number;
}

/** Keeps what is not acknowledged. */
export interface DefinitionCopies {
  write(copy: DefinitionCopy): void;
  clear(): void;
}

const databaseName = "shenbao-builder";
const storeName = "copies";
/** Writing a large definition takes milliseconds: not at every key. */
const pause = 150;

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's storage cannot be opened"));
  });
}

async function within<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(database.transaction(storeName, mode).objectStore(storeName));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("the browser's storage refused"));
    });
  } finally {
    database.close();
  }
}

/**
 * The copies of one definition, for one account, in IndexedDB: one a tab, so that two tabs never overwrite each other's. Where the storage is
 * full or forbidden the page itself still holds everything.
 */
export function definitionCopies(account: string, draft: string, tab: string): DefinitionCopies & { newest(): Promise<DefinitionCopy | null>; settle(): void } {
  const prefix = `${account}:${draft}:`;
  const all = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  let restored: string | null = null;
  let waiting: DefinitionCopy | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ignore = () => undefined;

  const settle = () => {
    clearTimeout(timer);
    const copy = waiting;
    waiting = null;
    if (copy) within("readwrite", (store) => store.put(copy, prefix + tab)).catch(ignore);
  };
  return {
    settle,
    /** The newest copy that a closed tab (or this one, before a reload) left behind. */
    async newest() {
      try {
        const [keys, copies] = await Promise.all([
          within("readonly", (store) => store.getAllKeys(all)),
          within("readonly", (store) => store.getAll(all) as IDBRequest<DefinitionCopy[]>),
        ]);
        const found = copies.map((copy, i) => ({ copy, key: String(keys[i]) })).sort((one, other) => other.copy.at - one.copy.at)[0];
        restored = found?.key ?? null;
        return found?.copy ?? null;
      } catch {
        return null;
      }
    },
    write(copy) {
      waiting = copy;
      clearTimeout(timer);
      timer = setTimeout(settle, pause);
    },
    clear() {
      clearTimeout(timer);
      waiting = null;
      const gone = [prefix + tab, ...(restored === null ? [] : [restored])];
      restored = null;
      for (const key of gone) within("readwrite", (store) => store.delete(key)).catch(ignore);
    },
  };
}
