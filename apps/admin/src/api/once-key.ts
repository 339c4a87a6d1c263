import { useRef } from "react";

/** 32 random hexadecimal digits; works without a secure context, where randomUUID is missing. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Idempotency keys of one place: the same body gets the same key until `done`, so that a second press or a retry after a
 * broken connection is the same deed for the server.
 */
export function useOnceKey(): { keyFor(body: unknown): string; done(): void } {
  const kept = useRef<{ body: string; key: string } | null>(null);
  return {
    keyFor(body) {
      const text = JSON.stringify(body);
      if (kept.current?.body !== text) kept.current = { body: text, key: newKey() };
      return kept.current.key;
    },
    done() {
      kept.current = null;
    },
  };
}
