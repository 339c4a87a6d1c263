import { useEffect, useRef, useState, type ReactNode } from "react";

const watchers = new WeakMap<Element, (near: boolean) => void>();
let observer: IntersectionObserver | null = null;

/** One observer for all parts: what comes within half a screen of being seen. */
function watch(element: Element, tell: (near: boolean) => void): () => void {
  observer ??= new IntersectionObserver((entries) => entries.forEach(({ target, isIntersecting }) => watchers.get(target)?.(isIntersecting)), {
    rootMargin: "500px 0px",
    scrollMargin: "500px 0px",
  });
  watchers.set(element, tell);
  observer.observe(element);
  return () => {
    watchers.delete(element);
    observer?.unobserve(element);
  };
}

export interface InSightProps {
  /** Drawn in any case: what is selected is in it. */
  always: boolean;
  /** How high it is as long as nobody knows, in pixels. */
  height: number;
  children: ReactNode;
}

/** A part of a long form, drawn while it is in sight or nearly; else its room is kept. */
export function InSight({ always, height, children }: InSightProps) {
  const holder = useRef<HTMLDivElement>(null);
  const kept = useRef(height);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    return watch(element, (seen) => {
      if (!seen && element.childElementCount > 0) kept.current = element.getBoundingClientRect().height;
      setNear(seen);
    });
  }, []);
  const drawn = near || always;
  return (
    <div ref={holder} className="bf-column bf-part" style={drawn ? undefined : { height: kept.current }}>
      {drawn && children}
    </div>
  );
}
