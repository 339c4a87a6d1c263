import type { YearOrigin } from "@shenbao/engine/next-year";

/** What of a draft that was begun from another year's notice is confirmed; kept by the page, which sends it to the server with the draft. */
export interface Confirmations {
  origin: YearOrigin;
  /** Calls the listener when something was confirmed or opened again. Gives back what ends that. */
  subscribe(listener: () => void): () => void;
  /** Keys of the places that are confirmed: the same list as long as nothing changed. */
  confirmed(): readonly string[];
  /** Confirms places by their keys, or opens them again. */
  confirm(keys: readonly string[], confirmed: boolean): void;
}
