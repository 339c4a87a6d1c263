import { useId, useRef } from "react";
import type { Evidence } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { Button } from "../pieces/Button.tsx";
import { useFileDrop } from "../pieces/use-file-drop.ts";
import { acceptOf } from "./check-file.ts";

export interface DropZoneProps {
  item: Evidence;
  locale: Locale;
  hint: string;
  describedBy?: string;
  onFiles(files: readonly File[]): void;
}

/** A button that opens the file chooser, and a place to drop files on. */
export function DropZone({ item, locale, hint, describedBy, onFiles }: DropZoneProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const { over, listeners } = useFileDrop(onFiles);
  const hintId = useId();
  return (
    <div className={`sb-drop${over ? " sb-drop-over" : ""}`} {...listeners}>
      <Button small onClick={() => chooser.current?.click()} aria-describedby={[hintId, describedBy].filter(Boolean).join(" ")}>
        {say(rendererTexts["evidence.choose"], locale)}
        <span className="sb-hidden"> {item.title[locale]}</span>
      </Button>
      <input
        ref={chooser}
        type="file"
        accept={acceptOf(item)}
        multiple={item.count.max > 1}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <span className="sb-drop-hint" id={hintId}>
        {hint}
      </span>
    </div>
  );
}
