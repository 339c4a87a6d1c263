import { builderReadingTexts as texts } from "@shenbao/texts/builder-reading";
import { useRef } from "react";
import { Button, useFileDrop } from "@shenbao/renderer";
import { useSpeak } from "../../language/locale-context.ts";

/** Where a Word or Excel file is chosen or dropped. */
export function FileDrop({ onFile }: { onFile(file: File): void }) {
  const speak = useSpeak();
  const input = useRef<HTMLInputElement>(null);
  const take = ([file]: readonly File[]) => file && onFile(file);
  const { over, listeners } = useFileDrop(take);
  return (
    <div className="bf-file-drop" data-over={over || undefined} {...listeners}>
      <input
        ref={input}
        type="file"
        className="sb-hidden"
        tabIndex={-1}
        accept=".docx,.xlsx,.dotx,.xltx"
        aria-label={speak(texts["read.choose"])}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button kind="primary" onClick={() => input.current?.click()}>
        {speak(texts["read.choose"])}
      </Button>
      <span className="sb-muted bf-drop-words">{speak(texts["read.drop"])}</span>
    </div>
  );
}
