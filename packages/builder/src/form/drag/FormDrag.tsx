import { DndContext, DragOverlay, MouseSensor, TouchSensor, useDraggable, useSensor, useSensors, type DragStartEvent } from "@dnd-kit/core";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { useSpeak } from "../../language/locale-context.ts";
import { dropAt, type Drop } from "./drop-target.ts";

/** What is dragged: something new of the palette, a block of the library by its identifier, or an element of the form by its place as a text. */
export type Dragged = { new: string; title: string } | { block: string; title: string } | { place: string; title: string; step: boolean };

export interface FormDragProps {
  /** Holds the canvas and the tabs of the steps. */
  root: RefObject<HTMLElement | null>;
  /** Whether it could stand there. Asked once for each other target. */
  accepts(dragged: Dragged, drop: Drop): boolean;
  onDrop(dragged: Dragged, drop: Drop): void;
  /** The tab of a step was hovered over for a while: it comes into view. */
  onStep(index: number): void;
  /** In words, where it would come. */
  whereOf(drop: Drop): string;
  /** Reads something out. */
  onNews(news: string): void;
  children: ReactNode;
}

const patience = 550;

/**
 * Drag and drop of the form builder, the one place that knows its library. Nothing of React is drawn while the pointer moves: where it would be
 * dropped is found by what is under it, once a frame, and a line is put there.
 */
export function FormDrag({ root, accepts, onDrop, onStep, whereOf, onNews, children }: FormDragProps) {
  const speak = useSpeak();
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 5 } }), useSensor(TouchSensor, { activationConstraint: { delay: 280, tolerance: 8 } }));
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const line = useRef<HTMLDivElement>(null);
  const found = useRef<Drop | null>(null);
  const latest = useRef({ accepts, onStep, whereOf, onNews });
  latest.current = { accepts, onStep, whereOf, onNews };

  useEffect(() => {
    if (!dragged) return;
    let asked: number | null = null;
    let point: { x: number; y: number } | null = null;
    let hovered: { step: string; timer: ReturnType<typeof setTimeout> } | null = null;
    let said = "";
    const hover = (step: string | undefined) => {
      if (hovered?.step === step) return;
      if (hovered) clearTimeout(hovered.timer);
      hovered = step === undefined ? null : { step, timer: setTimeout(() => latest.current.onStep(Number(step)), patience) };
    };
    const look = () => {
      asked = null;
      if (!point || !root.current) return;
      const step = "step" in dragged && dragged.step;
      const drop = dropAt(root.current, point.x, point.y, step);
      const key = drop ? JSON.stringify(drop.target) : "";
      const fits = drop !== null && latest.current.accepts(dragged, drop);
      found.current = fits ? drop : null;
      draw(line.current, found.current);
      if (!step) hover(window.document.elementFromPoint(point.x, point.y)?.closest<HTMLElement>("[data-step]")?.dataset["step"]);
      if (key === said) return;
      said = key;
      if (drop) latest.current.onNews(fits ? speak(texts["drag.over"], { where: latest.current.whereOf(drop) }) : speak(texts["drag.nowhere"]));
      performance.mark("shenbao:dragged");
    };
    const move = (event: PointerEvent | TouchEvent) => {
      const at = "touches" in event ? event.touches[0] : event;
      if (!at) return;
      point = { x: at.clientX, y: at.clientY };
      asked ??= requestAnimationFrame(look);
    };
    addEventListener("pointermove", move, { capture: true, passive: true });
    addEventListener("touchmove", move, { capture: true, passive: true });
    return () => {
      removeEventListener("pointermove", move, { capture: true });
      removeEventListener("touchmove", move, { capture: true });
      if (asked !== null) cancelAnimationFrame(asked);
      if (hovered) clearTimeout(hovered.timer);
    };
  }, [dragged, root, speak]);

  const begin = ({ active }: DragStartEvent) => {
    const what = active.data.current as Dragged;
    found.current = null;
    setDragged(what);
    onNews(speak(texts["drag.begun"], { what: what.title }));
  };
  const end = (dropped: boolean) => {
    const [what, drop] = [dragged, found.current];
    setDragged(null);
    if (dropped && what && drop) onDrop(what, drop);
    else onNews(speak(texts["drag.ended"]));
  };
  return (
    <DndContext
      sensors={sensors}
      onDragStart={begin}
      onDragEnd={() => end(true)}
      onDragCancel={() => end(false)}
      accessibility={{
        // What happens is read out by the canvas, in the page's language.
        announcements: { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined },
        screenReaderInstructions: { draggable: speak(texts["drag.help"]) },
      }}
    >
      {children}
      {dragged && <div className="bf-line" ref={line} aria-hidden="true" />}
      <DragOverlay dropAnimation={null} className="bf-overlay">
        {dragged && <span className="bf-dragged">{dragged.title}</span>}
      </DragOverlay>
    </DndContext>
  );
}

function draw(line: HTMLElement | null, drop: Drop | null): void {
  if (!line) return;
  line.dataset["shown"] = String(drop !== null);
  if (!drop) return;
  const { x, y, length, upright } = drop.line;
  line.style.transform = `translate(${x - (upright ? 1.5 : 0)}px, ${y - (upright ? 0 : 1.5)}px)`;
  line.style.width = upright ? "3px" : `${length}px`;
  line.style.height = upright ? `${length}px` : "3px";
}

/** Something that can be dragged: give its node to `ref` and its listeners to what is held. */
export function useDragSource(id: string, dragged: Dragged): { ref(node: HTMLElement | null): void; listeners: Record<string, unknown>; dragging: boolean } {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, data: dragged });
  return { ref: setNodeRef, listeners: listeners ?? {}, dragging: isDragging };
}
