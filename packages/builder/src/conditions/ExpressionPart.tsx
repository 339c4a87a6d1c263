import { readPointer, segmentsOf, type Expression, type Json } from "@shenbao/engine";
import { expressionScope, expressionWords } from "@shenbao/engine/words";
import { Button, Dialog } from "@shenbao/renderer";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useCallback, useMemo, useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { removePlace, setPlace } from "../document/place-commands.ts";
import { useDefinition } from "../document/use-definition.ts";
import { labelOf } from "../inspector/meta-form.ts";
import { nodeAt } from "../inspector/meta-node.ts";
import { useSpeak } from "../language/locale-context.ts";
import { ProblemsHere } from "../problems/ProblemsHere.tsx";
import { ExpressionEditor } from "./ExpressionEditor.tsx";
import { withSource, type Source } from "./new-part.ts";
import { SourceSelect } from "./SourceSelect.tsx";
import { useBase } from "./use-base.ts";
import { valueShape } from "./value-shape.ts";

/** A condition or calculation of a thing: its sentence, what is wrong with it, and the way to change it. */
export function ExpressionPart({ path, label }: { path: string; label: string }) {
  const speak = useSpeak();
  const document = useDocument();
  const definition = useDefinition((whole) => whole);
  const [open, setOpen] = useState(false);
  const value = readPointer(definition, path) as Expression | undefined;
  const what = labelOf(nodeAt(path).node, path);
  const name = segmentsOf(path).at(-1) ?? "";
  const required = nodeAt(path.slice(0, path.lastIndexOf("/"))).node.schema.required?.includes(name) ?? false;
  const change = useCallback((next: Expression, merge?: string) => document.apply(setPlace(path, next as Json, labelOf(nodeAt(path).node, path), merge)), [document, path]);
  const begin = () => {
    if (value === undefined) change(true);
    setOpen(true);
  };
  return (
    <div className="bd-part" data-place={path}>
      <h3>{label}</h3>
      {value === undefined ? <p className="sb-muted sb-small">{speak(texts["part.none"])}</p> : <p className="bc-read">{speak(expressionWords(definition, path, value))}</p>}
      {value !== undefined && name === "value" && valueShape(value).kind !== "calculation" && <QuickSource path={path} label={label} value={value} onChange={change} />}
      {!open && <ProblemsHere path={path} />}
      <span className="bc-buttons">
        <Button small aria-label={speak(texts[value === undefined ? "part.setWhat" : "part.editWhat"], { what: label })} onClick={begin}>
          {speak(texts[value === undefined ? "part.set" : "part.edit"])}
        </Button>
        {value !== undefined && !required && (
          <Button small kind="quiet" aria-label={speak(texts["part.clearWhat"], { what: label })} onClick={() => document.apply(removePlace(path, what))}>
            {speak(texts["part.clear"])}
          </Button>
        )}
      </span>
      <Dialog
        wide
        open={open && value !== undefined}
        title={label}
        locale={speak.locale}
        onClose={() => setOpen(false)}
        actions={
          <Button kind="primary" onClick={() => setOpen(false)}>
            {speak(texts["part.done"])}
          </Button>
        }
      >
        {value !== undefined && <ExpressionEditor path={path} value={value} onChange={change} label={label} />}
      </Dialog>
    </div>
  );
}

/** What is shown, as a choice: most columns and computed values just read something. */
function QuickSource({ path, label, value, onChange }: { path: string; label: string; value: Expression; onChange(value: Expression, merge?: string): void }) {
  const definition = useDefinition((whole) => whole);
  const scope = useMemo(() => expressionScope(definition, path), [definition, path]);
  const base = useBase(value as Json);
  const choose = (source: Source) => {
    const next = withSource(base.from, source, scope, undefined);
    base.wrote(next);
    onChange(next as Expression, path);
  };
  return <SourceSelect label={label} part={value as Json} scope={scope} onChoose={choose} onLeave={base.left} />;
}
