import { isRecord, pointerBelow, readPointer } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useContext, useRef, type KeyboardEvent, type ReactNode } from "react";
import { addPlace, moveEntry, movePlace } from "../document/place-commands.ts";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { IconButton } from "../pieces/IconButton.tsx";
import { useSelection } from "../selection/selection.ts";
import { useGo } from "../shell/go-context.ts";
import { freeName } from "./free-name.ts";
import { LevelsContext } from "./levels-context.ts";
import { labelOf } from "./meta-form.ts";
import { itemOf, nodeAt } from "./meta-node.ts";
import { newThing } from "./new-thing.ts";
import { titleOfPlace } from "./title-of-place.ts";
import { useRemoval } from "./use-removal.tsx";

export interface ThingListProps {
  /** A list of things in an order, or a map of things by their identifiers. */
  path: string;
  /** The level of its heading; none where absent, and the list has a name all the same. */
  heading?: 2 | 3;
  /** What is told of a thing below its title. */
  detail?(path: string): ReactNode;
  /** What stands in place of the button that adds one. */
  adding?: ReactNode;
}

/** The things of a list or map: choose, add, move, take away, each by button and by key (Alt with an arrow moves, Delete takes away). */
export function ThingList({ path, heading, detail, adding }: ThingListProps) {
  const document = useDocument();
  const speak = useSpeak();
  const levels = useContext(LevelsContext);
  const { go } = useGo();
  const [selection, select] = useSelection();
  const value = useDefinition((definition) => readPointer(definition, path));
  const list = useRef<HTMLUListElement>(null);
  const { remove, dialog } = useRemoval();
  const { node } = nodeAt(path);
  const item = itemOf(node);
  const label = labelOf(node, path);
  const names = Array.isArray(value) ? value.map((_, i) => String(i)) : Object.keys(isRecord(value) ? value : {});
  const paths = names.map((name) => pointerBelow(path, name));
  const { definition } = document;

  const add = () => {
    if (!item) return;
    const name = freeName(path, value);
    const place = pointerBelow(path, node.kind === "map" ? name : names.length);
    const carriesId = item.schema.properties?.["id"] !== undefined;
    document.apply(addPlace(place, newThing(item, place, { definition: document.definition, locale: speak.locale, levels }, carriesId ? name : null), label));
    go(place);
  };
  const focusRow = (at: number) => requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>(".bd-thing-title")[at]?.focus());
  const move = (from: number, to: number, focus: boolean) => {
    if (to < 0 || to >= names.length) return;
    const chosen = selection?.path === paths[from];
    document.apply((node.kind === "map" ? moveEntry : movePlace)(path, from, to, label));
    if (chosen && node.kind === "list") select({ path: pointerBelow(path, to) });
    if (focus) focusRow(to);
  };
  const press = (event: KeyboardEvent, at: number) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (event.key === "Delete") {
      remove(paths[at] ?? "");
      focusRow(Math.max(0, at - 1));
    } else if (step !== 0 && event.altKey) move(at, at + step, true);
    else if (step !== 0) focusRow(at + step);
    else return;
    event.preventDefault();
  };
  const Heading = heading === 2 ? "h2" : "h3";
  return (
    <div className="bd-things">
      {heading !== undefined && (
        <div className="bd-things-head">
          <Heading>{speak(label)}</Heading>
        </div>
      )}
      {names.length === 0 ? (
        <p className="sb-muted sb-small">{speak(texts["inspector.none"])}</p>
      ) : (
        <ul ref={list} aria-label={speak(label)}>
          {paths.map((place, at) => {
            const what = speak(titleOfPlace(definition, place));
            return (
              <li key={place} className="bd-thing" aria-current={selection?.path === place || selection?.path.startsWith(`${place}/`) || undefined}>
                <button type="button" className="bd-thing-title" onClick={() => select({ path: place })} onKeyDown={(event) => press(event, at)}>
                  {what}
                  {detail?.(place)}
                </button>
                <span className="bd-thing-buttons">
                  <IconButton icon="up" label={speak(texts["inspector.up"], { what })} disabled={at === 0} onClick={() => move(at, at - 1, false)} />
                  <IconButton icon="down" label={speak(texts["inspector.down"], { what })} disabled={at === names.length - 1} onClick={() => move(at, at + 1, false)} />
                  <IconButton icon="remove" label={speak(texts["inspector.remove"], { what })} onClick={() => remove(place)} />
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {adding ?? (
        <Button small aria-label={speak(texts["inspector.addTo"], { what: speak(label) })} onClick={add}>
          {speak(texts["inspector.add"])}
        </Button>
      )}
      {dialog}
    </div>
  );
}
