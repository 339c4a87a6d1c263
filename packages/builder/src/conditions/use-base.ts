import { sameValue, type Json } from "@shenbao/engine";
import { useRef } from "react";

/** What a list to choose from begins with, as long as somebody chooses in it. */
export interface Base {
  /** What stood there when they came. */
  from: Json;
  wrote(next: Json): void;
  left(): void;
}

/**
 * Who chooses by the arrow keys passes every choice between: each begins with what stood there when they came to the list, not with what the
 * choice before has made of it.
 */
export function useBase(part: Json): Base {
  const kept = useRef<{ from: Json; wrote: Json } | null>(null);
  const from = kept.current && sameValue(kept.current.wrote, part) ? kept.current.from : part;
  return {
    from,
    wrote(next) {
      kept.current = { from, wrote: next };
    },
    left() {
      kept.current = null;
    },
  };
}
