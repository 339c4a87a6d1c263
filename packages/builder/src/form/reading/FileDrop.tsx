import { builderReadingTexts as texts } from "@shenbao/texts/builder-reading";
import { useFileDrop } from "@shenbao/renderer";
import { useSpeak } from "../../language/locale-context.ts";
import { FileChooser } from "../../pieces/FileChooser.tsx";

/** Where a Word or Excel file is chosen or dropped. */
export function FileDrop({ onFile }: { onFile(file: File): void }) {
  const speak = useSpeak();
  const take = ([file]: readonly File[]) => file && onFile(file);
  const { over, listeners } = useFileDrop(take);
  return (
    <div className="bf-file-drop" data-over={over || undefined} {...listeners}>
      <FileChooser label={speak(texts["read.choose"])} accept=".docx,.xlsx,.dotx,.xltx" kind="primary" onFiles={take} />
      <span className="sb-muted bf-drop-words">{speak(texts["read.drop"])}</span>
    </div>
  );
}
