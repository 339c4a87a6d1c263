import { pointerBelow, readPointer, segmentsOf } from "@shenbao/engine";
import { Button, Dialog } from "@shenbao/renderer";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useState, type ReactNode } from "react";
import { useDocument } from "../document/document-context.ts";
import { removePlace } from "../document/place-commands.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useSelection } from "../selection/selection.ts";
import { labelOf } from "./meta-form.ts";
import { nodeAt } from "./meta-node.ts";
import { referencesTo, referredAt } from "./references-to.ts";
import { titleOfPlace } from "./title-of-place.ts";

interface Asked {
  path: string;
  users: string[];
  /** What had the focus when it was asked, and has it again where nothing is taken. */
  focus: Element | null;
}

/** The nearest place above (or the place itself) that people know by a title: the rule, not its third field. */
const shown = (path: string) => segmentsOf(path).reduce<string[]>((all, name) => [...all, pointerBelow(all.at(-1) ?? "", name)], []);

/** Where what is selected stands once the thing at a place is gone: nowhere, where it was (in) that thing; one further up, where it came after it in a list. */
export function selectedAfter(selected: string, removed: string, inList: boolean): string | null {
  if (selected === removed || selected.startsWith(`${removed}/`)) return null;
  const list = removed.slice(0, removed.lastIndexOf("/") + 1);
  if (!inList || !selected.startsWith(list)) return selected;
  const [at = "", ...rest] = selected.slice(list.length).split("/");
  return Number(at) > Number(removed.slice(list.length)) ? [`${list}${Number(at) - 1}`, ...rest].join("/") : selected;
}

/**
 * Takes things of the definition away: at once where nothing names them (there is an undo), after a question that says who does where
 * something would be left without it. Draw `dialog` somewhere.
 */
export function useRemoval(): { remove(path: string): void; dialog: ReactNode } {
  const document = useDocument();
  const speak = useSpeak();
  const [selection, select] = useSelection();
  const [asked, setAsked] = useState<Asked | null>(null);
  const take = (path: string) => {
    const list = path.slice(0, path.lastIndexOf("/"));
    document.apply(removePlace(path, labelOf(nodeAt(list).node, list)));
    setAsked(null);
    if (!selection) return;
    const after = selectedAfter(selection.path, path, Array.isArray(readPointer(document.definition, list)));
    if (after !== selection.path) select(after === null ? null : { path: after });
    // What had the focus may be gone with the thing: the section it stood in takes it.
    requestAnimationFrame(() => {
      if (window.document.activeElement === window.document.body) window.document.querySelector<HTMLElement>(".bd-middle")?.focus({ preventScroll: true });
    });
  };
  const remove = (path: string) => {
    const referred = referredAt(document.definition, path);
    const users = referred ? referencesTo(document.definition, referred.reference, referred.id).filter((user) => user !== path && !user.startsWith(`${path}/`)) : [];
    if (users.length === 0) take(path);
    else setAsked({ path, users, focus: window.document.activeElement });
  };
  const leave = () => {
    const before = asked?.focus;
    setAsked(null);
    // Not before the dialog is gone: what is behind it takes no focus.
    requestAnimationFrame(() => before instanceof HTMLElement && before.focus({ preventScroll: true }));
  };
  const title = (path: string) => {
    const above = shown(path);
    return above
      .filter((_, i) => i === 0 || i >= above.length - 2)
      .map((place) => speak(titleOfPlace(document.definition, place)))
      .join(" › ");
  };
  const dialog = asked && (
    <Dialog
      open
      title={speak(texts["inspector.removeAsk"], { what: speak(titleOfPlace(document.definition, asked.path)) })}
      locale={speak.locale}
      onClose={leave}
      actions={
        <>
          <Button kind="danger" onClick={() => take(asked.path)}>
            {speak(texts["inspector.removeShort"])}
          </Button>
          <Button onClick={leave}>{speak(texts["action.cancel"])}</Button>
        </>
      }
    >
      <p>{speak(texts["inspector.removeUses"], { count: asked.users.length })}</p>
      <ul className="bd-uses">
        {asked.users.map((user) => (
          <li key={user}>{title(user)}</li>
        ))}
      </ul>
    </Dialog>
  );
  return { remove, dialog };
}
