import { BaseEdge, EdgeLabelRenderer, useReactFlow, type Edge, type EdgeProps } from "@xyflow/react";
import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";
import { memo, useState, type PointerEvent } from "react";
import { useSpeak } from "../../language/locale-context.ts";
import { useDiagramActs } from "./diagram-acts.ts";
import type { DiagramAction } from "./diagram-model.ts";
import { InlineTitle } from "./InlineTitle.tsx";
import type { Point } from "./lay-out.ts";
import type { Route } from "./route-edges.ts";
import { ProblemMark } from "./ProblemMark.tsx";
import type { BoxStanding } from "./StateNode.tsx";

export type ActionEdgeType = Edge<BoxStanding & { action: DiagramAction; route: Route }, "action">;

/** Where the grip of a line lies: before its arrow. */
function gripOf([before, last]: Route["end"]): Point {
  const length = Math.hypot(last.x - before.x, last.y - before.y) || 1;
  const back = Math.min(18, length / 2);
  return { x: last.x - ((last.x - before.x) / length) * back, y: last.y - ((last.y - before.y) / length) * back };
}

/** An action: a line from state to state, on it who does what by when. The grip at the end of the selected one leads it elsewhere. */
export const ActionEdge = memo(function ActionEdge({ data, markerEnd }: EdgeProps<ActionEdgeType>) {
  const speak = useSpeak();
  const acts = useDiagramActs();
  const { screenToFlowPosition } = useReactFlow();
  const [drag, setDrag] = useState<Point | null>(null);
  if (!data) return null;
  const { action, route, selected, naming, aside, tabStop, problems, here, still } = data;
  const { label } = route;
  const grip = gripOf(route.end);
  const at = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY });
  const colour = `bw-colour-${action.colour < 0 ? "none" : action.colour % 6}`;
  const content = (
    <>
      {!naming && <span className="bw-title">{action.title}</span>}
      <span className="bw-small bw-role">{action.role}</span>
      {(action.marks.length > 0 || problems) && (
        <span className="bw-chips">
          {action.marks.map((mark) => (
            <span key={mark.kind + mark.whole} className={`bw-chip bw-chip-${mark.kind}`} title={mark.whole}>
              {mark.short}
            </span>
          ))}
          {problems && <ProblemMark problems={problems} />}
        </span>
      )}
    </>
  );
  return (
    <>
      <g className={colour} data-aside={aside || undefined} data-selected={selected || undefined} data-here={here || undefined}>
        <BaseEdge
          path={drag ? `M ${label.x} ${label.y} L ${drag.x} ${drag.y}` : route.path}
          {...(markerEnd !== undefined && { markerEnd })}
          className="bw-line"
          interactionWidth={0}
        />
        <path className="bw-line-hit" d={route.path} onClick={() => acts.select(action.path)} />
      </g>
      {!(aside && !selected) && (
        <EdgeLabelRenderer>
          <div
            className={`bw-label ${colour}`}
            data-selected={selected || undefined}
            data-here={here || undefined}
            style={{ width: action.size.width, minHeight: action.size.height, transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)` }}
          >
            {naming ? (
              <div className="bw-box nopan">
                <InlineTitle title={action.title} label={speak(texts["tools.name"])} onEnd={(title) => acts.endNaming(action.path, title)} />
                {content}
              </div>
            ) : (
              <button
                type="button"
                className="bw-box nopan"
                data-box={action.key}
                aria-label={[action.sentence, ...(problems?.sentences ?? [])].join(speak.locale === "zh-CN" ? "，" : ", ")}
                aria-current={selected || undefined}
                tabIndex={tabStop ? 0 : -1}
                onClick={() => acts.select(action.path)}
                onDoubleClick={() => !still && acts.beginNaming(action.key)}
                onFocus={() => acts.focused(action.key)}
                onKeyDown={(event) => acts.press(event, action.key, action.path)}
              >
                {content}
              </button>
            )}
          </div>
          {selected && !still && (
            <span
              className="bw-grip nodrag nopan"
              data-grip={action.key}
              title={speak(texts["tools.leadsTo"])}
              style={{ transform: `translate(-50%, -50%) translate(${(drag ?? grip).x}px, ${(drag ?? grip).y}px)` }}
              onPointerDown={(event) => {
                event.stopPropagation();
                event.currentTarget.setPointerCapture(event.pointerId);
                setDrag(screenToFlowPosition(at(event)));
              }}
              onPointerMove={(event) => drag && setDrag(screenToFlowPosition(at(event)))}
              onPointerUp={(event) => {
                if (drag) acts.leadToPoint(action.path, at(event));
                setDrag(null);
              }}
              onPointerCancel={() => setDrag(null)}
            />
          )}
        </EdgeLabelRenderer>
      )}
    </>
  );
});
