import { buttonClass } from "@shenbao/renderer";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { useHistory } from "../document/use-history.ts";
import { useSpeak } from "../language/locale-context.ts";

/** Undo and redo, each telling what it would do; what was done is told to those who do not see it. */
export function HistoryButtons() {
  const document = useDocument();
  const speak = useSpeak();
  const { undo, redo } = useHistory();
  const [told, setTold] = useState("");
  const undoText = undo ? speak(texts["history.undoWhat"], { what: speak(undo) }) : speak(texts["history.undo"]);
  const redoText = redo ? speak(texts["history.redoWhat"], { what: speak(redo) }) : speak(texts["history.redo"]);
  return (
    <span className="bd-history">
      <button
        type="button"
        className={buttonClass("secondary", { small: true })}
        aria-disabled={!undo}
        title={`${undoText} (Ctrl+Z)`}
        onClick={() => {
          if (!undo) return;
          document.undo();
          setTold(undoText);
        }}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path fill="currentColor" d="M8 4 2.5 9 8 14v-3.5h4a3 3 0 0 1 0 6H8V18h4a4.75 4.75 0 0 0 0-9.500H8V4Z" />
        </svg>
        <span>{speak(texts["history.undo"])}</span>
      </button>
      <button
        type="button"
        className={buttonClass("secondary", { small: true })}
        aria-disabled={!redo}
        title={`${redoText} (Ctrl+Shift+Z)`}
        onClick={() => {
          if (!redo) return;
          document.redo();
          setTold(redoText);
        }}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path fill="currentColor" d="M12 4l5.500 5-5.500 5v-3.500H8a3 3 0 0 0 0 6h4V18H8a4.750 4.750 0 0 1 0-9.500h4V4Z" />
        </svg>
        <span>{speak(texts["history.redo"])}</span>
      </button>
      <span className="sb-hidden" role="status">
        {told}
      </span>
    </span>
  );
}
