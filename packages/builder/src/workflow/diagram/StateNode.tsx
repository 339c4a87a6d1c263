import { Handle, Position, useConnection, type Node, type NodeProps } from "@xyflow/react";
import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";
import { memo } from "react";
import { useSpeak } from "../../language/locale-context.ts";
import { useDiagramActs } from "./diagram-acts.ts";
import type { DiagramState } from "./diagram-model.ts";
import { InlineTitle } from "./InlineTitle.tsx";
import { ProblemMark } from "./ProblemMark.tsx";
import type { PlaceProblems } from "./place-problems.ts";

export interface BoxStanding extends Record<string, unknown> {
  selected: boolean;
  naming: boolean;
  /** Stands back, because it is not of the role that is looked at. */
  aside: boolean;
  /** Takes the focus when it comes by key. */
  tabStop: boolean;
  problems: PlaceProblems | null;
  /** Where a walk stands. */
  here: boolean;
  /** Nothing can be changed: a picture to find one's way. */
  still: boolean;
}

export type StateNodeType = Node<BoxStanding & { state: DiagramState }, "state">;

/** A state: its title in the colour of its tone, what may be done there, whether it is the start or an end, and what is wrong with it. */
export const StateNode = memo(function StateNode({ data }: NodeProps<StateNodeType>) {
  const { state, selected, naming, aside, tabStop, problems, here, still } = data;
  const speak = useSpeak();
  const acts = useDiagramActs();
  const connecting = useConnection(({ inProgress }) => inProgress);
  const marks = [state.initial ? speak(texts["state.initial"]) : null, state.final ? speak(texts["state.final"]) : null].filter((mark) => mark !== null);
  const called = [speak(texts["state.called"], { title: state.title }), ...marks, state.open, state.uploads, ...(problems?.sentences ?? [])]
    .filter(Boolean)
    .join(speak.locale === "zh-CN" ? "，" : ", ");
  const content = (
    <>
      <span className="bw-marks">
        {marks.map((mark) => (
          <span key={mark} className="bw-mark">
            {mark}
          </span>
        ))}
        {problems && <ProblemMark problems={problems} />}
      </span>
      {!naming && <span className="bw-title">{state.title}</span>}
      {[state.open, state.uploads].map(
        (line) =>
          line !== null && (
            <span key={line} className="bw-small">
              {line}
            </span>
          ),
      )}
    </>
  );
  const className = `bw-state sb-tone-${state.tone}`;
  return (
    <div
      className={className}
      data-state={state.id}
      data-selected={selected || undefined}
      data-aside={aside || undefined}
      data-here={here || undefined}
      data-final={state.final || undefined}
      data-still={still || undefined}
    >
      <Handle type="target" position={Position.Left} className="bw-in" isConnectableStart={false} isConnectable={!still} style={{ pointerEvents: connecting ? "all" : "none" }} />
      {naming ? (
        <div className="bw-box nopan">
          <InlineTitle title={state.title} label={speak(texts["tools.name"])} onEnd={(title) => acts.endNaming(state.path, title)} />
          {content}
        </div>
      ) : (
        <button
          type="button"
          className="bw-box nopan"
          data-box={state.id}
          aria-label={called}
          aria-current={selected || undefined}
          tabIndex={tabStop ? 0 : -1}
          onClick={() => acts.select(state.path)}
          onDoubleClick={() => !still && acts.beginNaming(state.id)}
          onFocus={() => acts.focused(state.id)}
          onKeyDown={(event) => acts.press(event, state.id, state.path)}
        >
          {content}
        </button>
      )}
      <Handle
        type="source"
        position={Position.Right}
        className="bw-out"
        isConnectableEnd={false}
        title={still ? undefined : speak(texts["tools.addAction"])}
        isConnectable={!still}
      />
    </div>
  );
});
