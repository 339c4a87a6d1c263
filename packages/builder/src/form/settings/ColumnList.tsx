import { remove } from "@shenbao/engine/uses";
import { Button, Dialog } from "@shenbao/renderer";
import { builderTexts } from "@shenbao/texts/builder";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useDocument } from "../../document/document-context.ts";
import { useDefinition } from "../../document/use-definition.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { IconButton } from "../../pieces/IconButton.tsx";
import { useSelection } from "../../selection/selection.ts";
import { addColumn, columnKinds, columnsOf, moveColumn } from "../commands/column-commands.ts";
import type { FieldKind } from "../commands/field-kinds.ts";
import { schemaAt } from "../commands/schema-edits.ts";
import { kindOfSchema } from "../canvas/kind-of.ts";
import { formPath } from "../form-at.ts";
import { Uses } from "../use-element-removal.tsx";
import { useFormEdits } from "../use-form-edits.ts";
import { schemaPath } from "./element-target.ts";

/** The columns of a table (or the fields of a repeated group): chosen, added, moved and taken away by button and key. Each is set as a field of its own. */
export function ColumnList({ id, table, cards }: { id: string; table: string; cards: boolean }) {
  const document = useDocument();
  const speak = useSpeak();
  const edits = useFormEdits(id);
  const [, select] = useSelection();
  const form = useDefinition(({ forms }) => forms[id]);
  const list = useRef<HTMLUListElement>(null);
  const [asked, setAsked] = useState<{ name: string; what: string; sentences: string[] } | null>(null);
  const headId = useId();
  if (!form) return null;
  const names = columnsOf(form, table);
  const title = speak(texts[cards ? "columns.cards" : "columns.label"]);
  const pointer = (name: string) => `${table}/*/${name}`;
  const titleOf = (name: string) => {
    const own = schemaAt(form, pointer(name))?.["title"];
    return typeof own === "string" && own !== "" ? own : name;
  };
  const choose = (name: string) => select({ path: formPath(id) + schemaPath(pointer(name)) });
  const focus = (at: number) => requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>(".bd-thing-title")[at]?.focus());
  const move = (from: number, to: number) => {
    if (to < 0 || to >= names.length) return;
    edits.replace(moveColumn(edits.form(), table, from, to));
    focus(to);
  };
  const take = (name: string) => {
    document.replace(texts["forms.remove"], remove(document.definition, { kind: "field", form: id, pointer: pointer(name) }).definition);
    setAsked(null);
    focus(Math.max(0, names.indexOf(name) - 1));
  };
  const ask = (name: string) => {
    if (names.length < 2) return;
    const { breaks } = remove(document.definition, { kind: "field", form: id, pointer: pointer(name) });
    if (breaks.length === 0) take(name);
    else setAsked({ name, what: titleOf(name), sentences: breaks.map(({ sentence }) => speak(sentence)) });
  };
  const add = (kind: FieldKind) => {
    const level = Object.values(document.definition.roles)[1]?.level ?? "";
    const made = addColumn(edits.form(), table, kind, level);
    edits.replace(made.form);
    choose(made.name);
  };
  const press = (event: KeyboardEvent, at: number, name: string) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (by !== 0 && event.altKey) move(at, at + by);
    else if (by !== 0) focus(at + by);
    else if (event.key === "Delete") ask(name);
    else return;
    event.preventDefault();
  };
  return (
    <div className="bd-things" data-columns="">
      <div className="bd-things-head">
        <h3 id={headId}>{title}</h3>
      </div>
      <ul ref={list} aria-labelledby={headId}>
        {names.map((name, at) => {
          const what = titleOf(name);
          return (
            <li key={name} className="bd-thing">
              <button type="button" className="bd-thing-title" onClick={() => choose(name)} onKeyDown={(event) => press(event, at, name)}>
                {what} <span className="bf-kind">{speak(texts[`kind.${kindOfSchema(schemaAt(form, pointer(name)) ?? {})}`])}</span>
              </button>
              <span className="bd-thing-buttons">
                <IconButton icon="up" label={speak(builderTexts["inspector.up"], { what })} disabled={at === 0} onClick={() => move(at, at - 1)} />
                <IconButton icon="down" label={speak(builderTexts["inspector.down"], { what })} disabled={at === names.length - 1} onClick={() => move(at, at + 1)} />
                <IconButton icon="remove" label={speak(builderTexts["inspector.remove"], { what })} disabled={names.length < 2} onClick={() => ask(name)} />
              </span>
            </li>
          );
        })}
      </ul>
      <label className="bf-add-column">
        <span>{speak(texts["columns.add"])}</span>
        <select className="sb-input" value="" onChange={({ target }) => target.value !== "" && add(target.value as FieldKind)}>
          <option value="">{speak(texts["change.label"])}</option>
          {columnKinds.map((kind) => (
            <option key={kind} value={kind}>
              {speak(texts[`kind.${kind}`])}
            </option>
          ))}
        </select>
      </label>
      {asked && (
        <Dialog
          open
          title={speak(texts["forms.removeAsk"], { what: asked.what })}
          locale={speak.locale}
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button kind="danger" onClick={() => take(asked.name)}>
                {speak(texts["forms.remove"])}
              </Button>
              <Button onClick={() => setAsked(null)}>{speak(builderTexts["action.cancel"])}</Button>
            </>
          }
        >
          <p>{speak(texts["forms.breaks"], { count: asked.sentences.length })}</p>
          <Uses uses={asked.sentences} />
        </Dialog>
      )}
    </div>
  );
}
