type Patterns = typeof import("./linear-pattern.ts");

let loaded: Patterns | null = null;
let coming: Promise<void> | null = null;

/**
 * The same as in Node, but the RE2 engine (a third of a page's script, which most forms never need) comes with the first
 * pattern that is asked for. Until then texts count as fitting: `patternsComing` says when to judge again. The server judges with it from the start.
 */
export function linearPattern(pattern: string): { test(text: string): boolean } {
  if (loaded) return loaded.linearPattern(pattern);
  coming ??= import("./linear-pattern.ts").then(
    (patterns) => {
      loaded = patterns;
      coming = null;
    },
    // Browsers do not ask again for a module that failed: this page goes on without, and what it submits the server judges.
    () => new Promise<void>(() => {}),
  );
  return { test: (text) => loaded?.linearPattern(pattern).test(text) ?? true };
}

/** Resolves when the engine is there; null where nothing waits for it. */
export function patternsComing(): Promise<void> | null {
  return coming;
}
