import { Button } from "@shenbao/renderer";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useState } from "react";
import { sameItems, useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useSelection } from "../selection/selection.ts";
import { segmentsOf } from "@shenbao/engine";
import { FormCanvas } from "./FormCanvas.tsx";
import { FormPreview } from "./FormPreview.tsx";
import "./form.css";

/** The forms of the notice: one of them under work, or as those see it who fill it in. */
export function FormsSection() {
  const speak = useSpeak();
  const [selection] = useSelection();
  const ids = useDefinition(({ forms }) => Object.keys(forms), sameItems);
  const titles = useDefinition(({ forms }) => ids.map((id) => forms[id]?.title), sameItems);
  const [kept, keep] = useState<string | null>(null);
  const [preview, setPreview] = useState(false);
  const [forms, named] = segmentsOf(selection?.path ?? "");
  const wanted = forms === "forms" && named !== undefined ? named : kept;
  const id = wanted !== null && ids.includes(wanted) ? wanted : ids[0];
  const [, select] = useSelection();
  if (id === undefined) return null;
  return (
    <div className="bd-page">
      <div className="bf-head">
        <ul className="bf-forms" aria-label={speak(texts["forms.label"])}>
          {ids.map((one, i) => (
            <li key={one}>
              <Button
                small
                aria-current={one === id || undefined}
                onClick={() => {
                  keep(one);
                  select(null);
                }}
              >
                {(titles[i] && speak(titles[i])) || one}
              </Button>
            </li>
          ))}
        </ul>
        <Button small aria-pressed={preview} onClick={() => setPreview(!preview)}>
          {speak(texts[preview ? "forms.edit" : "forms.preview"])}
        </Button>
      </div>
      {preview ? <FormPreview key={id} id={id} /> : <FormCanvas key={id} id={id} />}
    </div>
  );
}
