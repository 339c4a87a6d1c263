import { useText } from "../language/use-text.ts";
import { useSentence } from "../pages/use-sentence.ts";
import type { ReadingNotes } from "./use-notes.ts";

/** Whether what was written down is kept, and that a colleague has something too. */
export function NotesLine({ notes }: { notes: ReadingNotes }) {
  const t = useText();
  const sentence = useSentence();
  const something = notes.pins.length > 0 || Object.keys(notes.inputs).length > 0;
  return (
    <>
      {(something || notes.standing !== "saved") && (
        <span role="status" className={notes.standing === "unsaved" ? "ad-error" : undefined}>
          {notes.problem !== null ? t("notes.refused", { why: sentence(notes.problem) }) : t(`notes.${notes.standing}`)}
        </span>
      )}
      {notes.others.map(({ name, pins }) => (
        <span key={name} className="ad-mark-attention">
          {t("notes.others", { name, count: pins })}
        </span>
      ))}
    </>
  );
}
