import { segmentsOf } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { builderTexts } from "@shenbao/texts/builder";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useEffect, useRef } from "react";
import { useDefinition } from "../document/use-definition.ts";
import { focusPlace } from "../inspector/focus-place.ts";
import { nodeAt } from "../inspector/meta-node.ts";
import { RecordForm } from "../inspector/RecordForm.tsx";
import { useRemoval } from "../inspector/use-removal.tsx";
import { useSpeak } from "../language/locale-context.ts";
import { ProblemsHere } from "../problems/ProblemsHere.tsx";
import { useGo } from "../shell/go-context.ts";
import { FieldUses } from "./settings/FieldUses.tsx";

const own = ["title", "description"];
/** Of a form that those who examine fill in. */
const ownOfOpinions = [...own, "about"];

/** A form as a whole: how it is called, what it is used for, and how to do away with it. */
export function FormInspector({ path }: { path: string }) {
  const speak = useSpeak();
  const { wanted, arrived } = useGo();
  const holder = useRef<HTMLDivElement>(null);
  const id = segmentsOf(path)[1] ?? "";
  const form = useDefinition(({ forms }) => (Object.hasOwn(forms, id) ? forms[id] : undefined));
  const applied = useDefinition(({ tracks }) => tracks.some((track) => track.form === id));
  const count = useDefinition(({ forms }) => Object.keys(forms).length);
  const { remove, dialog } = useRemoval();
  const base = path.split("/").slice(0, 3).join("/");
  useEffect(() => {
    if (wanted === null || !wanted.startsWith(base) || !holder.current) return;
    focusPlace(holder.current, base, wanted);
    arrived();
  }, [wanted, base, arrived]);
  if (!form) return <p className="sb-muted">{speak(builderTexts["inspector.gone"])}</p>;
  return (
    <div className="bd-inspected" ref={holder} key={base}>
      <h2 tabIndex={-1}>{speak(form.title)}</h2>
      <RecordForm node={nodeAt(base).node} path={base} only={applied ? own : ownOfOpinions} />
      <ProblemsHere path={`${base}/title`} />
      <FieldUses subject={{ kind: "form", id }} own={[base]} title={speak(texts["manage.used"])} none={speak(texts["manage.unused"])} />
      <div className="bd-inspected-foot">
        {count > 1 ? (
          <Button small className="bd-remove" onClick={() => remove(base)}>
            {speak(texts["manage.remove"])}
          </Button>
        ) : (
          <p className="sb-muted sb-small">{speak(texts["manage.only"])}</p>
        )}
        {dialog}
      </div>
    </div>
  );
}
