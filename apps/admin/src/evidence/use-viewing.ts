import { useCallback, useLayoutEffect, useState } from "react";

/** How a file is looked at: its size beside the width there is, and which way it is turned. */
export interface Viewing {
  zoom: number;
  /** Degrees, clockwise: 0, 90, 180, 270. */
  turn: number;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  turnOn(): void;
}

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** What keys do to the file in sight; sent as an event, because the viewer may come and go while the page's keys stay. */
export type ViewerKey = "in" | "out" | "fit" | "turn" | "next-page" | "previous-page" | "search" | "next-file" | "previous-file";

const eventName = "shenbao-viewer";

/** Tells the viewer that is in sight what a key asks for. */
export function tellViewer(key: ViewerKey): void {
  window.dispatchEvent(new CustomEvent(eventName, { detail: key }));
}

/** Hears what keys ask for. */
export function useViewerKeys(keys: Partial<Record<ViewerKey, (() => void) | undefined>>): void {
  // With the drawing itself: a key may follow at once.
  useLayoutEffect(() => {
    const heard = (event: Event) => keys[(event as CustomEvent<ViewerKey>).detail]?.();
    window.addEventListener(eventName, heard);
    return () => window.removeEventListener(eventName, heard);
  });
}

/** Zoom and turn of one file. */
export function useViewing(): Viewing {
  const [zoom, setZoom] = useState(1);
  const [turn, setTurn] = useState(0);
  const zoomIn = useCallback(() => setZoom((before) => steps.find((step) => step > before) ?? before), []);
  const zoomOut = useCallback(() => setZoom((before) => steps.findLast((step) => step < before) ?? before), []);
  const fit = useCallback(() => setZoom(1), []);
  const turnOn = useCallback(() => setTurn((before) => (before + 90) % 360), []);
  useViewerKeys({ in: zoomIn, out: zoomOut, fit, turn: turnOn });
  return { zoom, turn, zoomIn, zoomOut, fit, turnOn };
}
