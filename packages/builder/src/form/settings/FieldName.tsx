import { rename, RenameError, usesOf } from "@shenbao/engine/uses";
import { Button, Dialog } from "@shenbao/renderer";
import { builderTexts } from "@shenbao/texts/builder";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useId, useState, type FormEvent } from "react";
import { useDocument } from "../../document/document-context.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { useSelection } from "../../selection/selection.ts";
import { holderAndName } from "../commands/schema-edits.ts";
import { formPath } from "../form-at.ts";
import { Uses } from "../use-element-removal.tsx";
import { schemaPath } from "./element-target.ts";

/** The name of a field in the answers, and how to give it another: wherever it is used, it is then called so. What uses it is shown first. */
export function FieldName({ id, pointer, column }: { id: string; pointer: string; column: boolean }) {
  const document = useDocument();
  const speak = useSpeak();
  const [, select] = useSelection();
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const inputId = useId();
  const [holder, name] = holderAndName(pointer);
  const subject = { kind: "field", form: id, pointer } as const;
  const uses = typed === null ? [] : usesOf(document.definition, subject).filter(({ path }) => !path.startsWith(`${formPath(id)}/texts/`));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed === null || typed === name) return setTyped(null);
    try {
      document.replace(texts["name.title"], rename(document.definition, subject, typed));
    } catch (error) {
      if (!(error instanceof RenameError)) throw error;
      return setFault(speak(error.text));
    }
    setTyped(null);
    if (column) select({ path: formPath(id) + schemaPath(`${holder}/${typed}`) });
  };
  return (
    <div className="bd-identifier">
      <span className="sb-muted">{speak(texts["name.label"])}</span> <code>{name}</code>
      <Button
        small
        kind="quiet"
        aria-label={speak(texts["name.title"])}
        onClick={() => {
          setFault(null);
          setTyped(name);
        }}
      >
        {speak(texts["name.change"])}
      </Button>
      {typed !== null && (
        <Dialog open title={speak(texts["name.title"])} locale={speak.locale} onClose={() => setTyped(null)}>
          <form className="sb-stack" onSubmit={submit}>
            <div className="sb-field">
              <label className="sb-label" htmlFor={inputId}>
                {speak(texts["name.label"])}
              </label>
              <p className="sb-help">{speak(texts["name.help"])}</p>
              <input
                className="sb-input"
                id={inputId}
                value={typed}
                autoComplete="off"
                spellCheck={false}
                aria-invalid={fault !== null || undefined}
                aria-describedby={fault ? `${inputId}-fault` : undefined}
                onChange={({ target }) => {
                  setTyped(target.value);
                  setFault(null);
                }}
              />
              {fault && (
                <p className="sb-error sb-error-error" id={`${inputId}-fault`} role="alert">
                  {fault}
                </p>
              )}
            </div>
            {uses.length > 0 ? (
              <div>
                <p>{speak(texts["name.uses"], { count: uses.length })}</p>
                <Uses uses={uses.map(({ sentence }) => speak(sentence))} />
              </div>
            ) : (
              <p className="sb-muted">{speak(texts["name.unused"])}</p>
            )}
            <span className="sb-buttons">
              <Button kind="primary" type="submit">
                {speak(texts["name.change"])}
              </Button>
              <Button onClick={() => setTyped(null)}>{speak(builderTexts["action.cancel"])}</Button>
            </span>
          </form>
        </Dialog>
      )}
    </div>
  );
}
