import { refreshSession } from "./api.ts";

const every = 5 * 60_000;

/** Keeps the server's clock at hand: asked for every few minutes, when the page comes back to the front, and when the network does. */
export function watchClock(): void {
  const ask = () => {
    if (document.visibilityState === "visible" && navigator.onLine) refreshSession().catch(() => undefined);
  };
  setInterval(ask, every);
  document.addEventListener("visibilitychange", ask);
  addEventListener("online", ask);
}
