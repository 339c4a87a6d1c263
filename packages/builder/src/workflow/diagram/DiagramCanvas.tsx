import { MarkerType, ReactFlow, useReactFlow, useStore, type EdgeTypes, type NodeTypes } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useSpeak } from "../../language/locale-context.ts";
import { ActionEdge, type ActionEdgeType } from "./ActionEdge.tsx";
import { DiagramActsContext, type DiagramActs } from "./diagram-acts.ts";
import type { DiagramModel } from "./diagram-model.ts";
import type { Layout } from "./lay-out.ts";
import { focusBoxes, placeAll } from "./place-all.ts";
import { isArrow, nearestBox } from "./nearest-box.ts";
import type { PlaceProblems } from "./place-problems.ts";
import { StateNode, type BoxStanding, type StateNodeType } from "./StateNode.tsx";
import { useKeptItems } from "./use-kept-items.ts";
import "./diagram.css";

const nodeTypes: NodeTypes = { state: StateNode };
const edgeTypes: EdgeTypes = { action: ActionEdge };
const arrow = { type: MarkerType.ArrowClosed, width: 20, height: 20, markerUnits: "userSpaceOnUse", color: "#55606e" };
const nothingWrong: ReadonlyMap<string, PlaceProblems> = new Map();

/** What can be done to the diagram; without it, it is a picture. */
export interface DiagramEditing {
  select(path: string): void;
  remove(path: string): void;
  entitle(path: string, title: string): void;
  connect(from: string, to: string): void;
  leadTo(path: string, to: string): void;
}

export interface DiagramCanvasProps {
  model: DiagramModel;
  layout: Layout;
  /** The place that is selected in the builder. */
  selected: string | null;
  /** The role that is looked at, or all. */
  role?: string | null;
  problems?: ReadonlyMap<string, PlaceProblems>;
  /** Where a walk stands: states, and the action that led there. */
  here?: readonly string[];
  /** Which box is under naming, by its key. */
  naming?: string | null;
  onNaming?(key: string | null): void;
  editing?: DiagramEditing | undefined;
}

/** The diagram on its canvas: one stop of the tab key, and arrows from box to box. */
export function DiagramCanvas({ model, layout, selected, role = null, problems = nothingWrong, here, naming = null, onNaming, editing }: DiagramCanvasProps) {
  const speak = useSpeak();
  const flow = useReactFlow();
  const holder = useRef<HTMLDivElement>(null);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const [current, setCurrent] = useState(model.initial);
  const still = editing === undefined;

  const placed = useMemo(() => placeAll(model, layout), [model, layout]);
  const boxes = useMemo(() => focusBoxes(model, placed, role), [model, placed, role]);
  const stop = boxes.some(({ key }) => key === current) ? current : (boxes[0]?.key ?? "");
  const isSelected = useCallback((path: string) => selected === path || (selected?.startsWith(`${path}/`) ?? false), [selected]);

  const nodes = useKeptItems(
    useMemo(() => {
      const busy = new Set(model.actions.filter(({ by }) => by === role).flatMap(({ from, to }) => [from, to]));
      return model.states.map((state): StateNodeType => ({
        id: state.id,
        type: "state",
        position: placed.corners.get(state.id) ?? { x: 0, y: 0 },
        width: state.size.width,
        height: state.size.height,
        // Said to be measured, it keeps the places of its dots when it changes, and the lines at it stay.
        measured: state.size,
        draggable: false,
        selectable: false,
        focusable: false,
        data: {
          state,
          ...standing(state.id, state.path, role !== null && !busy.has(state.id)),
        },
      }));
      function standing(key: string, path: string, aside: boolean): BoxStanding {
        return {
          selected: isSelected(path),
          naming: naming === key,
          aside,
          tabStop: stop === key,
          problems: problems.get(path) ?? null,
          here: here?.includes(key) ?? false,
          still,
        };
      }
    }, [model.states, model.actions, placed, isSelected, role, naming, stop, problems, here, still]),
  );
  const edges = useKeptItems(
    useMemo(
      () =>
        model.actions.flatMap((action): ActionEdgeType[] => {
          const route = placed.routes.get(action.key);
          if (!route) return [];
          return [
            {
              id: action.key,
              type: "action",
              source: action.from,
              target: action.to,
              selectable: false,
              focusable: false,
              markerEnd: arrow,
              data: {
                action,
                route,
                selected: isSelected(action.path),
                naming: naming === action.key,
                aside: role !== null && action.by !== role,
                tabStop: stop === action.key,
                problems: problems.get(action.path) ?? null,
                here: here?.includes(action.key) ?? false,
                still,
              },
            },
          ];
        }),
      [model.actions, placed, isSelected, role, naming, stop, problems, here, still],
    ),
  );

  /** Brings a box into view, no further than it has to. */
  const reveal = useCallback(
    (key: string) => {
      const box = boxes.find((one) => one.key === key);
      if (!box || width === 0) return;
      const { x, y, zoom } = flow.getViewport();
      const shift = (middle: number, half: number, offset: number, size: number) => {
        const [low, high] = [(middle - half) * zoom + offset - 12, (middle + half) * zoom + offset + 12];
        return low < 0 ? -low : high > size ? Math.max(size - high, -low) : 0;
      };
      const [dx, dy] = [shift(box.x, box.width / 2, x, width), shift(box.y, box.height / 2, y, height)];
      if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom });
    },
    [boxes, flow, width, height],
  );

  // What is selected elsewhere (a problem, the list) or made just now comes into view.
  const sought = model.states.find(({ path }) => isSelected(path))?.id ?? model.actions.find(({ path }) => isSelected(path))?.key ?? here?.[0] ?? null;
  const opened = useRef(false);
  useLayoutEffect(() => {
    if (width === 0 || height === 0) return;
    if (!opened.current) {
      opened.current = true;
      const zoom = Math.min(1, Math.max(0.82, height / (layout.height || 1)));
      const start = layout.nodes[model.initial] ?? { x: 20, y: 20 };
      const top = height >= layout.height * zoom ? (height - layout.height * zoom) / 2 : Math.min(0, height / 2 - start.y * zoom);
      void flow.setViewport({ x: 12 - start.x * zoom + 8, y: top, zoom });
    }
    if (sought === null) return;
    const box = boxes.find(({ key }) => key === sought);
    // A picture shows where one is in its middle; what is edited stays where it is as long as it can be seen.
    if (still && box) void flow.setCenter(box.x, box.y, { zoom: 0.82 });
    else reveal(sought);
  }, [sought, reveal, boxes, still, width, height, layout, model.initial, flow]);

  const latest = useRef({ boxes, editing, reveal, onNaming });
  latest.current = { boxes, editing, reveal, onNaming };
  const acts = useMemo<DiagramActs>(() => {
    const focus = (key: string) => holder.current?.querySelector<HTMLElement>(`[data-box="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
    return {
      select: (path) => latest.current.editing?.select(path),
      focused(key) {
        setCurrent(key);
        latest.current.reveal(key);
      },
      press(event, key, path) {
        const { boxes: all, editing: edits, onNaming: name } = latest.current;
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const from = all.find((box) => box.key === key);
        if (isArrow(event.key) && from) {
          const next = nearestBox(all, from, event.key);
          if (next) focus(next.key);
        } else if (event.key === "F2" && edits) name?.(key);
        else if (event.key === "Delete" && edits) edits.remove(path);
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
      beginNaming: (key) => latest.current.onNaming?.(key),
      endNaming(path, title) {
        const { editing: edits, onNaming: name } = latest.current;
        if (title !== null) edits?.entitle(path, title);
        const back = holder.current?.contains(document.activeElement) || document.activeElement === document.body;
        const key = document.activeElement?.closest("[data-state]")?.getAttribute("data-state");
        name?.(null);
        // The button that stood here comes back: it takes the focus again, unless that went elsewhere.
        if (back) requestAnimationFrame(() => focus(key ?? keyOf(path) ?? ""));
      },
      leadToPoint(path, page) {
        const to = document
          .elementsFromPoint(page.x, page.y)
          .map((element) => element.closest("[data-state]")?.getAttribute("data-state"))
          .find((id) => id != null);
        if (to != null) latest.current.editing?.leadTo(path, to);
      },
    };
    function keyOf(path: string): string | null {
      return latest.current.boxes.find((box) => box.path === path)?.key ?? null;
    }
  }, []);

  return (
    <DiagramActsContext value={acts}>
      <div className="bw-canvas" ref={holder} role="group" aria-label={speak(texts["diagram.label"])}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          minZoom={0.15}
          maxZoom={1.6}
          nodesDraggable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          nodesConnectable={!still}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          zoomActivationKeyCode={["Control", "Meta"]}
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          connectionRadius={30}
          onConnect={({ source, target }) => latest.current.editing?.connect(source, target)}
        />
      </div>
    </DiagramActsContext>
  );
}
