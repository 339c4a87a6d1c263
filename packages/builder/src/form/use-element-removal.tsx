import { Button, Dialog } from "@shenbao/renderer";
import type { Text } from "@shenbao/texts";
import { builderTexts } from "@shenbao/texts/builder";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useState, type ReactNode } from "react";
import { useDocument } from "../document/document-context.ts";
import { useSpeak } from "../language/locale-context.ts";
import { titleOfNode } from "./commands/title-of-node.ts";
import { elementRemoval, type ElementRemoval } from "./commands/removal.ts";
import type { Place } from "./commands/ui-tree.ts";
import { formPath } from "./form-at.ts";

interface Asked {
  what: string;
  label: Text;
  place: Place;
  removal: ElementRemoval;
}

const most = 20;

/**
 * Takes an element out of a form: at once where nothing breaks (there is an undo), else after saying what would. `gone` is told what was taken;
 * `last` that the form would have nothing left.
 */
export function useElementRemoval(id: string, gone: (what: string, place: Place) => void, last: () => void): { remove(place: Place, label: Text): void; dialog: ReactNode } {
  const document = useDocument();
  const speak = useSpeak();
  const [asked, setAsked] = useState<Asked | null>(null);
  const take = ({ what, label, place, removal }: Asked) => {
    document.replace(label, removal.definition);
    setAsked(null);
    gone(what, place);
  };
  const remove = (place: Place, label: Text) => {
    const form = document.definition.forms[id];
    const removal = form && elementRemoval(document.definition, id, formPath(id), place);
    if (!form || !removal) return last();
    const asking = { what: titleOfNode(form, place), label, place, removal };
    if (removal.breaks.length === 0) take(asking);
    else setAsked(asking);
  };
  const dialog = asked && (
    <Dialog
      open
      title={speak(texts["forms.removeAsk"], { what: asked.what })}
      locale={speak.locale}
      onClose={() => setAsked(null)}
      actions={
        <>
          <Button kind="danger" onClick={() => take(asked)}>
            {speak(texts["forms.remove"])}
          </Button>
          <Button onClick={() => setAsked(null)}>{speak(builderTexts["action.cancel"])}</Button>
        </>
      }
    >
      <p>{speak(texts["forms.breaks"], { count: asked.removal.breaks.length })}</p>
      <Uses uses={asked.removal.breaks.map(({ sentence }) => speak(sentence))} />
      {asked.removal.taken.length > 0 && (
        <>
          <p>{speak(texts["forms.goesToo"], { count: asked.removal.taken.length })}</p>
          <Uses uses={asked.removal.taken.map(({ sentence }) => speak(sentence))} />
        </>
      )}
    </Dialog>
  );
  return { remove, dialog };
}

/** Sentences, the first of many, and how many more there are. */
export function Uses({ uses }: { uses: readonly string[] }) {
  const speak = useSpeak();
  return (
    <ul className="bd-uses">
      {uses.slice(0, most).map((use, i) => (
        <li key={i}>{use}</li>
      ))}
      {uses.length > most && <li>{speak(texts["forms.more"], { count: uses.length - most })}</li>}
    </ul>
  );
}
