import { segmentsOf } from "@shenbao/engine";
import { useState } from "react";
import { sameItems, useDefinition } from "../document/use-definition.ts";
import { useSelection } from "../selection/selection.ts";
import { FormCanvas } from "./FormCanvas.tsx";
import { FormHead } from "./FormHead.tsx";
import { FormPreview } from "./preview/FormPreview.tsx";
import { ToCheckList } from "./reading/ToCheckList.tsx";
import "./form.css";

/** The forms of the notice: one of them under work, or as those see it who fill it in. */
export function FormsSection() {
  const [selection, select] = useSelection();
  const ids = useDefinition(({ forms }) => Object.keys(forms), sameItems);
  const first = useDefinition(({ tracks }) => tracks[0]?.form);
  const [kept, keep] = useState<string | null>(null);
  const [preview, setPreview] = useState(false);
  const [forms, named] = segmentsOf(selection?.path ?? "");
  const selected = forms === "forms" && named !== undefined && ids.includes(named) ? named : null;
  // What was selected last stays under work when nothing is.
  if (selected !== null && selected !== kept) keep(selected);
  const wanted = selected ?? kept ?? first;
  const id = wanted !== undefined && ids.includes(wanted) ? wanted : ids[0];
  if (id === undefined) return null;
  const choose = (next: string) => {
    keep(next);
    select(null);
  };
  const show = (shown: boolean) => {
    setPreview(shown);
    // Nothing is inspected beside a preview, and on a phone the inspector would stand before it.
    if (!shown) return;
    keep(id);
    select(null);
  };
  return (
    <div className="bd-page bf-page">
      <FormHead id={id} preview={preview} onChoose={choose} onPreview={show} />
      {!preview && <ToCheckList />}
      {preview ? <FormPreview key={id} id={id} /> : <FormCanvas key={id} id={id} />}
    </div>
  );
}
