import type { NoticeDefinition } from "@shenbao/engine";
import { Button, Dialog } from "@shenbao/renderer";
import { builderFragmentTexts as texts } from "@shenbao/texts/builder-fragment";
import { useState, type ClipboardEvent, type ReactNode } from "react";
import { useDocument } from "../document/document-context.ts";
import { useSpeak } from "../language/locale-context.ts";
import type { Gap, Place } from "./commands/ui-tree.ts";
import { checkFragment } from "@shenbao/engine/fragment";
import { fragmentOf } from "./fragment/fragment-of.ts";
import type { LeftOut } from "./fragment/fragment.ts";
import { placeFragment } from "./fragment/place-fragment.ts";
import { useFormEdits } from "./use-form-edits.ts";

/** Copying and pasting parts of a form through the system's clipboard, as text. */
export interface Fragments {
  /** Puts an element onto the clipboard: that of the event, else the system's. @returns whether it is there */
  copy(place: Place, event?: ClipboardEvent): Promise<boolean>;
  /** Puts what the clipboard holds at a gap; anything but a part of a form gets a sentence and changes nothing. */
  paste(gap: Gap, event?: ClipboardEvent): Promise<void>;
  /** Tells what was left out of what was put in; nothing where nothing was. */
  tellLeft(left: readonly LeftOut[]): void;
  dialog: ReactNode;
}

export function useFragments(id: string, onNews: (news: string) => void): Fragments {
  const document = useDocument();
  const speak = useSpeak();
  const edits = useFormEdits(id);
  const [said, setSaid] = useState<{ problem: string } | { left: readonly LeftOut[] } | null>(null);

  const copy = async (place: Place, event?: ClipboardEvent) => {
    const fragment = fragmentOf(edits.form(), [place]);
    if (!fragment) return false;
    const text = JSON.stringify(fragment, null, 2);
    if (event) {
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
    } else {
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        setSaid({ problem: speak(texts["fragment.noClipboard"]) });
        return false;
      }
    }
    onNews(speak(texts["fragment.copied"], { what: speak(fragment.title) }));
    return true;
  };

  const paste = async (gap: Gap, event?: ClipboardEvent) => {
    let text: string;
    if (event) {
      text = event.clipboardData.getData("text/plain");
      event.preventDefault();
    } else {
      try {
        text = await navigator.clipboard.readText();
      } catch {
        return setSaid({ problem: speak(texts["fragment.noClipboard"]) });
      }
    }
    const { fragment, problem } = checkFragment(text);
    if (problem) return setSaid({ problem: speak(problem) });
    const { definition } = document;
    const placed = placeFragment(edits.form(), gap, fragment, definition, isApplication(definition, id));
    if (!placed) return setSaid({ problem: speak(texts["fragment.deep"]) });
    edits.apply({ form: placed.form, place: placed.places[0] ?? gap.parent }, texts["edit.paste"]);
    onNews(speak(texts["fragment.pasted"], { what: speak(fragment.title) }));
    if (placed.left.length > 0) setSaid({ left: placed.left });
  };

  const dialog = said && (
    <Dialog
      open
      title={"left" in said ? speak(texts["fragment.leftTitle"]) : speak(texts["edit.paste"])}
      locale={speak.locale}
      onClose={() => setSaid(null)}
      actions={<Button onClick={() => setSaid(null)}>{speak(texts["fragment.close"])}</Button>}
    >
      {"left" in said ? (
        <>
          <p>{speak(texts["fragment.left"])}</p>
          <ul className="bd-uses">
            {said.left.map((one, i) => (
              <li key={i}>{speak(texts[`left.${one.kind}`], { title: speak(one.title), names: one.names.join("、") })}</li>
            ))}
          </ul>
        </>
      ) : (
        <p role="alert">{said.problem}</p>
      )}
    </Dialog>
  );
  const tellLeft = (left: readonly LeftOut[]) => left.length > 0 && setSaid({ left });
  return { copy, paste, tellLeft, dialog };
}

/** Whether applications are made with a form: others ask for no evidence. */
export function isApplication(definition: NoticeDefinition, id: string): boolean {
  return definition.tracks.some(({ form }) => form === id);
}
