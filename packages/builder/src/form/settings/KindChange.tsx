import { Button, Dialog } from "@shenbao/renderer";
import { builderTexts } from "@shenbao/texts/builder";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useState } from "react";
import { useDocument } from "../../document/document-context.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { changeKind, kindsFor, type Changed } from "../commands/change-kind.ts";
import type { FieldKind } from "../commands/field-kinds.ts";
import { useFormEdits } from "../use-form-edits.ts";
import { targetAt, type ElementTarget } from "./element-target.ts";
import { settingsNode } from "./settings-node.ts";

/** The type of a field, and what it can be made into; what would be lost is told before. */
export function KindChange({ target, path, title }: { target: ElementTarget; path: string; title: string }) {
  const document = useDocument();
  const speak = useSpeak();
  const edits = useFormEdits(target.form);
  const [asked, setAsked] = useState<{ kind: FieldKind; changed: Changed } | null>(null);
  const kinds = kindsFor(target.kind, target.place === null);
  const own = speak(texts[`kind.${target.kind}`]);
  const take = ({ changed }: { changed: Changed }) => {
    edits.replace(changed.form);
    setAsked(null);
  };
  const choose = (kind: FieldKind) => {
    const now = targetAt(edits.form(), path);
    if (!now) return;
    const level = Object.values(document.definition.roles)[1]?.level ?? Object.values(document.definition.roles)[0]?.level ?? "";
    const changed = changeKind(edits.form(), now, kind, level);
    if (changed.lost.length === 0) take({ changed });
    else setAsked({ kind, changed });
  };
  const labelOf = (name: string) => {
    const label = settingsNode(target.kind).schema.properties?.[name]?.label;
    return label ? speak(label) : name;
  };
  return (
    <div className="bf-kind-change">
      <span className="sb-muted">{speak(texts["change.label"])}</span> <strong>{own}</strong>
      {kinds.length > 0 && (
        <select className="sb-input" aria-label={speak(texts["change.change"])} value="" onChange={({ target: { value } }) => value !== "" && choose(value as FieldKind)}>
          <option value="">{speak(texts["change.change"])}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {speak(texts[`kind.${kind}`])}
            </option>
          ))}
        </select>
      )}
      {asked && (
        <Dialog
          open
          title={speak(texts["change.lostTitle"], { what: title, kind: speak(texts[`kind.${asked.kind}`]) })}
          locale={speak.locale}
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button kind="primary" onClick={() => take(asked)}>
                {speak(texts["change.do"], { kind: speak(texts[`kind.${asked.kind}`]) })}
              </Button>
              <Button onClick={() => setAsked(null)}>{speak(builderTexts["action.cancel"])}</Button>
            </>
          }
        >
          <p>{speak(texts["change.lost"], { kind: speak(texts[`kind.${asked.kind}`]) })}</p>
          <ul className="bd-uses">
            {asked.changed.lost.map((name) => (
              <li key={name}>{labelOf(name)}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </div>
  );
}
