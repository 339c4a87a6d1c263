import { useEffect, useSyncExternalStore } from "react";
import type { OrganisationState } from "./organisation-source.ts";
import type { Control } from "./use-control.ts";

/** The organisations that a field chooses from, asked for when it is first drawn. */
export function useOrganisations(control: Control): OrganisationState {
  const { organisations } = control.setting;
  const own = control.field.schema["level"];
  const level = typeof own === "string" ? own : null;
  useEffect(() => {
    if (level !== null) organisations.need(level);
  }, [organisations, level]);
  return useSyncExternalStore(organisations.subscribe, () => organisations.at(level ?? ""));
}
