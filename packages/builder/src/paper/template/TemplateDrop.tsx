import { Spinner, useFileDrop } from "@shenbao/renderer";
import { builderTemplateTexts as texts } from "@shenbao/texts/builder-template";
import { useSpeak } from "../../language/locale-context.ts";
import { FileChooser } from "../../pieces/FileChooser.tsx";
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
  const take = ([file]: readonly File[]) => sending === null && file && onFile(file);
  const { over, listeners } = useFileDrop(take);
  const chooser = (
    <FileChooser
      label={speak(texts["template.choose"])}
      words={speak(texts[replaces ? "template.replace" : "template.choose"])}
      accept=".docx"
      small
      kind={replaces ? "secondary" : "primary"}
      busy={sending !== null}
      onFiles={take}
    />
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
