import { ReactFlowProvider } from "@xyflow/react";
import type { WalkApplication } from "@shenbao/engine/walk";
import { Spinner } from "@shenbao/renderer";
import { useMemo } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { conditionWords } from "../workflow/condition-words.ts";
import { diagramModel } from "../workflow/diagram/diagram-model.ts";
import { DiagramCanvas } from "../workflow/diagram/DiagramCanvas.tsx";
import { useLayout } from "../workflow/diagram/use-layout.ts";
import { useWalking } from "./walk-context.ts";

/** Where an application is in the diagram, and by which action it came there. */
export function TryDiagram({ application }: { application: WalkApplication }) {
  const speak = useSpeak();
  const { definition } = useWalking().world;
  const model = useMemo(() => diagramModel(definition, speak.locale, (action, index) => conditionWords(definition, action, index, speak.locale)), [definition, speak.locale]);
  const { layout } = useLayout(model);
  const { state } = application.facts;
  const came = application.events.findLast(({ from, to }) => from !== to);
  const here = useMemo(() => {
    const index = definition.workflow.actions.findIndex(({ id }) => id === came?.action);
    return index < 0 ? [state] : [state, `${index}:${came?.from}`];
  }, [definition, state, came?.action, came?.from]);
  return (
    <div className="bt-diagram">
      <ReactFlowProvider>{layout ? <DiagramCanvas model={model} layout={layout} selected={null} here={here} /> : <Spinner locale={speak.locale} block />}</ReactFlowProvider>
    </div>
  );
}
