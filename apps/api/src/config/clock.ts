/** The platform's clock. Deadlines, events and receipts take their time from here and from nowhere else. */
export interface Clock {
  /** ms since 1970, UTC */
  now(): number;
  /** Whether the clock may be set and does not show the real time by right: demonstration and tests. */
  readonly demo: boolean;
  /** Sets the clock; it runs on from there. Null: the real time again. @throws Error where the clock is fixed to the real time */
  set(now: number | null): Promise<void>;
  /** Called after every `set`, which waits for it. */
  onSet(listener: () => void | Promise<void>): void;
}

/** The real time, which nobody can set. */
export function realClock(): Clock {
  return {
    now: () => Date.now(),
    demo: false,
    set: () => Promise.reject(new Error("the clock shows the real time and cannot be set")),
    onSet() {},
  };
}

/** A clock that starts at `start` (the real time where null), runs on from there and can be set. */
export function settableClock(start: number | null): Clock {
  let offset = start === null ? 0 : start - Date.now();
  const listeners: (() => void | Promise<void>)[] = [];
  return {
    now: () => Date.now() + offset,
    demo: true,
    async set(now) {
      offset = now === null ? 0 : now - Date.now();
      for (const listener of listeners) await listener();
    },
    onSet: (listener) => void listeners.push(listener),
  };
}
