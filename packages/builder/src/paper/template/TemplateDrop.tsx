import { Button, Spinner, useFileDrop } from "@shenbao/renderer";
import { builderTemplateTexts as texts } from "@shenbao/texts/builder-template";
import { useRef } from "react";
import { useSpeak } from "../../language/locale-context.ts";
import "../../form/reading/reading.css";

export interface TemplateDropProps {
  /** The file that is being read. */
  sending: string | null;
  /** Whether there is a template already: then it is a button alone. */
  replaces: boolean;
  onFile(file: File): void;
}

/** Where a Word file is chosen or dropped. */
export function TemplateDrop({ sending, replaces, onFile }: TemplateDropProps) {
  const speak = useSpeak();
  const input = useRef<HTMLInputElement>(null);
  const take = ([file]: readonly File[]) => sending === null && file && onFile(file);
  const { over, listeners } = useFileDrop(take);
  const chooser = (
    <>
      <input
        ref={input}
        type="file"
        className="sb-hidden"
        tabIndex={-1}
        accept=".docx"
        aria-label={speak(texts["template.choose"])}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button small kind={replaces ? "secondary" : "primary"} busy={sending !== null} onClick={() => input.current?.click()}>
        {speak(texts[replaces ? "template.replace" : "template.choose"])}
      </Button>
    </>
  );
  if (replaces) return chooser;
  return (
    <div className="bf-file-drop" data-over={over || undefined} {...listeners}>
      {sending === null ? (
        <>
          {chooser}
          <span className="sb-muted bf-drop-words">{speak(texts["template.drop"])}</span>
        </>
      ) : (
        <span role="status" className="bd-template-sending">
          <Spinner locale={speak.locale} /> {speak(texts["template.sending"], { name: sending })}
        </span>
      )}
    </div>
  );
}
