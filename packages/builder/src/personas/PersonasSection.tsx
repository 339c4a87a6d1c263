import { segmentsOf } from "@shenbao/engine";
import { useState } from "react";
import { useDefinition } from "../document/use-definition.ts";
import { useSelection } from "../selection/selection.ts";
import { PersonaList } from "./PersonaList.tsx";
import { PersonaPage } from "./PersonaPage.tsx";
import "./personas.css";

/** The samples of the notice: all of them with their state, or one of them with what it fills in; its outcome is in the inspector. */
export function PersonasSection() {
  const [selection, select] = useSelection();
  const count = useDefinition(({ personas }) => personas.length);
  const [open, setOpen] = useState<number | null>(null);
  const [personas, named] = segmentsOf(selection?.path ?? "");
  const selected = personas === "personas" && named !== undefined ? Number(named) : null;
  // What was selected last stays open when nothing is: where both have no room side by side, one goes from the outcome to the answers.
  if (selected !== null && selected !== open) setOpen(selected);
  const shown = selected ?? open;
  const leave = () => {
    setOpen(null);
    select(null);
  };
  return shown !== null && shown < count ? <PersonaPage key={shown} index={shown} onLeave={leave} /> : <PersonaList />;
}
