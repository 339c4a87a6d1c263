import { toConfirm, type ConfirmItem } from "@shenbao/engine/next-year";
import { useMemo, useSyncExternalStore } from "react";
import { useDefinition } from "../document/use-definition.ts";
import { useBuilderServices } from "../services/builder-services.ts";
import type { Confirmations } from "./confirmations.ts";

export interface ConfirmItems {
  open: ConfirmItem[];
  /** Confirmed as they are; those that were changed to what is suggested say it in `now`. */
  done: ConfirmItem[];
  /** Keys of those that would be open again if they were not confirmed. */
  reopens: ReadonlySet<string>;
}

const silent = () => () => {};
const none: readonly string[] = [];

/** What is confirmed of the draft; none where it was not begun from another year's. */
export function useConfirmations(): Confirmations | undefined {
  return useBuilderServices().confirmations;
}

/** What is to be confirmed of the draft, and what is. Costs some milliseconds an edit: what did not change is not read again. */
export function useConfirmItems(): ConfirmItems {
  const confirmations = useConfirmations();
  const definition = useDefinition((whole) => whole);
  const confirmed = useSyncExternalStore(confirmations?.subscribe ?? silent, () => confirmations?.confirmed() ?? none);
  return useMemo(() => {
    if (!confirmations) return { open: [], done: [], reopens: new Set<string>() };
    const keys = new Set(confirmed);
    const { origin } = confirmations;
    const all = toConfirm(definition, origin, keys);
    const listed = new Set(toConfirm(definition, origin).map(({ key }) => key));
    return { open: all.filter(({ key }) => !keys.has(key)), done: all.filter(({ key }) => keys.has(key)), reopens: listed };
  }, [confirmations, definition, confirmed]);
}
