import { Button, Dialog } from "@shenbao/renderer";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useId, useState, type FormEvent } from "react";
import { useDocument } from "../document/document-context.ts";
import { sayInEdit } from "../document/place-commands.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useSelection } from "../selection/selection.ts";
import { identifierAt, identifierFault, renameThing } from "./rename-thing.ts";

/** The identifier of a thing, and how to give it another: wherever it is named, it is then named so. */
export function Identifier({ path }: { path: string }) {
  const document = useDocument();
  const speak = useSpeak();
  const [, select] = useSelection();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<"shape" | "taken" | null>(null);
  const inputId = useId();
  const id = useDefinition((definition) => identifierAt(definition, path));
  if (id === null) return null;
  const clause = path.startsWith("/clauses/");
  const name = speak(texts[clause ? "inspector.number" : "inspector.id"]);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const wrong = identifierFault(document.definition, path, typed);
    setFault(wrong);
    if (wrong) return;
    const before = document.definition;
    let there = path;
    document.apply({
      label: sayInEdit("edit.change", texts[clause ? "inspector.number" : "inspector.id"]),
      recipe: (draft) => void (there = renameThing(draft, before, path, typed)),
    });
    setOpen(false);
    select({ path: there });
  };
  return (
    <div className="bd-identifier">
      <span className="sb-muted">{name}</span> <code>{id}</code>
      <Button
        small
        kind="quiet"
        aria-label={speak(texts["inspector.renameWhat"], { what: name })}
        onClick={() => {
          setTyped(id);
          setFault(null);
          setOpen(true);
        }}
      >
        {speak(texts["inspector.rename"])}
      </Button>
      <Dialog open={open} title={speak(texts["inspector.renameWhat"], { what: name })} locale={speak.locale} onClose={() => setOpen(false)}>
        <form className="sb-stack" onSubmit={rename}>
          <div className="sb-field">
            <label className="sb-label" htmlFor={inputId}>
              {name}
            </label>
            <p className="sb-help">{speak(texts[clause ? "inspector.numberHelp" : "inspector.renameHelp"])}</p>
            <input
              className="sb-input"
              id={inputId}
              value={typed}
              autoComplete="off"
              aria-invalid={fault !== null || undefined}
              aria-describedby={fault ? `${inputId}-fault` : undefined}
              onChange={({ target }) => setTyped(target.value)}
            />
            {fault && (
              <p className="sb-error sb-error-error" id={`${inputId}-fault`} role="alert">
                {fault === "taken" ? speak(texts["inspector.idTaken"], { id: typed }) : speak(texts[clause ? "inspector.numberShape" : "inspector.idShape"])}
              </p>
            )}
          </div>
          <span className="sb-buttons">
            <Button kind="primary" type="submit">
              {speak(texts["inspector.rename"])}
            </Button>
            <Button onClick={() => setOpen(false)}>{speak(texts["action.cancel"])}</Button>
          </span>
        </form>
      </Dialog>
    </div>
  );
}
