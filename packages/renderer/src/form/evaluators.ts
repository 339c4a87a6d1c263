import { useEffect, useState } from "react";

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

/** Calls back once a frame that is being made is on the screen; in a page in the background, where none is made, soon. */
function afterFrame(then: () => void): () => void {
  let timer = setTimeout(then, 100);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(then, 0);
  });
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}

/** The evaluators, or null until they are loaded: after the first frame, or at once where `urgent`. */
export function useEvaluators(urgent: boolean): Evaluators | null {
  const [evaluators, setEvaluators] = useState(loaded);
  useEffect(() => {
    if (evaluators) return;
    const ask = () => void (coming ??= load()).then(setEvaluators);
    if (!urgent) return afterFrame(ask);
    ask();
  }, [evaluators, urgent]);
  return evaluators;
}
