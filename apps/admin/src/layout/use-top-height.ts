import { type RefObject, useEffect, useRef } from "react";

/** Tells the stylesheets how high the bar at the top is (`--ad-top`): what stays in view below it begins there. */
export function useTopHeight(): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = bar;
    if (!current) return;
    const observer = new ResizeObserver(() => document.documentElement.style.setProperty("--ad-top", `${current.offsetHeight}px`));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return bar;
}
