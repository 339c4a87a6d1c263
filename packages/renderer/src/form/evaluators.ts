import { useEffect, useState } from "react";
import { afterFrame } from "./after-frame.ts";

/** The engine's part that judges forms. It is a page's largest script, and nothing that is first drawn or typed waits for it. */
export type Evaluators = typeof import("@shenbao/engine/evaluator");

let loaded: Evaluators | null = null;
let coming: Promise<Evaluators> | null = null;
/** Milliseconds until it is asked for again, where the network failed. */
const again = 3000;

async function load(): Promise<Evaluators> {
  try {
    return (loaded = await import("@shenbao/engine/evaluator"));
  } catch {
    await new Promise((resolve) => setTimeout(resolve, again));
    return load();
  }
}

/** The evaluators where they are there already. */
export function loadedEvaluators(): Evaluators | null {
  return loaded;
}

/** The evaluators, or null until they are loaded: after the first frame, or at once where `urgent`. */
export function useEvaluators(urgent: boolean): Evaluators | null {
  const [evaluators, setEvaluators] = useState(loadedEvaluators);
  useEffect(() => {
    if (evaluators) return;
    const ask = () => void (coming ??= load()).then(setEvaluators);
    if (!urgent) return afterFrame(ask);
    ask();
  }, [evaluators, urgent]);
  return evaluators;
}
