import { isRecord, pointerBelow, readPointer } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useState, type FormEvent } from "react";
import { useDocument } from "../document/document-context.ts";
import { addPlace, removePlace, setPlace } from "../document/place-commands.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { IconButton } from "../pieces/IconButton.tsx";
import { labelOf } from "./meta-form.ts";
import type { MetaNode } from "./meta-node.ts";

/** Whole numbers by names: the limits of single organisations, the files of a sample. */
export function ValuesPart({ path, node }: { path: string; node: MetaNode }) {
  const document = useDocument();
  const speak = useSpeak();
  const [name, setName] = useState("");
  const value = useDefinition((definition) => readPointer(definition, path));
  const entries = Object.entries(isRecord(value) ? value : {});
  const label = labelOf(node, path);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const key = name.trim();
    if (key === "" || entries.some(([known]) => known === key)) return;
    document.apply(addPlace(pointerBelow(path, key), 1, label));
    setName("");
  };
  const write = (key: string, typed: string) => {
    const number = Number(typed);
    if (typed !== "" && Number.isInteger(number) && number >= 0) document.apply(setPlace(pointerBelow(path, key), number, label, pointerBelow(path, key)));
  };
  return (
    <div className="bd-things" data-place={path}>
      <div className="bd-things-head">
        <h3>{speak(label)}</h3>
      </div>
      {node.schema.help && <p className="sb-help">{speak(node.schema.help)}</p>}
      {entries.length > 0 && (
        <ul aria-label={speak(label)}>
          {entries.map(([key, number]) => (
            <li key={key} className="bd-thing">
              <span className="bd-thing-title">{key}</span>
              <input
                className="sb-input sb-input-number bd-value"
                inputMode="numeric"
                aria-label={key}
                key={String(number)}
                defaultValue={String(number)}
                onBlur={({ target }) => write(key, target.value)}
                data-undo="own"
              />
              <IconButton icon="remove" label={speak(texts["inspector.remove"], { what: key })} onClick={() => document.apply(removePlace(pointerBelow(path, key), label))} />
            </li>
          ))}
        </ul>
      )}
      <form className="bd-add-value" onSubmit={add} data-undo="own">
        <input
          className="sb-input"
          aria-label={speak(texts["inspector.key"])}
          placeholder={speak(texts["inspector.key"])}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button small type="submit">
          {speak(texts["inspector.add"])}
        </Button>
      </form>
    </div>
  );
}
