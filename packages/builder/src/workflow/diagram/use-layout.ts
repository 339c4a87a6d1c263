import { useEffect, useMemo, useRef, useState } from "react";
import { sameJson } from "../../document/same-json.ts";
import type { DiagramModel } from "./diagram-model.ts";
import type { Layout, LayoutQuestion } from "./lay-out.ts";
import type { NumberedLayout, NumberedQuestion } from "./layout.worker.ts";

export interface PlacedDiagram {
  /** The last one there is: of a diagram just edited it is that of before, until the next comes. */
  layout: Layout | null;
  /** No layout is possible in this browser. */
  failed: boolean;
}

/** What of a diagram decides where things go. Keeps its identity while that is the same. */
function useQuestion({ states, actions }: DiagramModel): LayoutQuestion {
  const kept = useRef<LayoutQuestion | null>(null);
  return useMemo(() => {
    const made: LayoutQuestion = {
      nodes: states.map(({ id, size }) => ({ id, size })),
      edges: actions.map(({ key, from, to, size }) => ({ key, from, to, size })),
    };
    if (!kept.current || !sameJson(kept.current, made)) kept.current = made;
    return kept.current;
  }, [states, actions]);
}

/** Where the parts of a diagram go, asked of a worker whenever one comes, goes or changes its size. */
export function useLayout(model: DiagramModel): PlacedDiagram {
  const question = useQuestion(model);
  const [placed, setPlaced] = useState<PlacedDiagram>({ layout: null, failed: false });
  const [worker, setWorker] = useState<Worker | null>(null);
  const number = useRef(0);
  useEffect(() => {
    const made = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    made.addEventListener("message", ({ data }: MessageEvent<NumberedLayout>) => {
      if (data.number === number.current) setPlaced((before) => ({ layout: data.layout ?? before.layout, failed: data.layout === null }));
    });
    made.addEventListener("error", () => setPlaced((before) => ({ ...before, failed: true })));
    setWorker(made);
    return () => made.terminate();
  }, []);
  useEffect(() => {
    if (!worker) return;
    const asked: NumberedQuestion = { number: ++number.current, question };
    worker.postMessage(asked);
  }, [worker, question]);
  return placed;
}
