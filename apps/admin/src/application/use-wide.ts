import { useSyncExternalStore } from "react";

const query = window.matchMedia("(min-width: 1180px)");
const subscribe = (listener: () => void) => {
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
};

/** Whether there is room for form and evidence side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
