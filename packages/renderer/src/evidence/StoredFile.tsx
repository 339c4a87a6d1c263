import type { FileInfo } from "@shenbao/contract";
import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { Button } from "../pieces/Button.tsx";
import { formatMoment } from "../pieces/format-moment.ts";
import { readableSize } from "./check-file.ts";

export interface StoredFileProps {
  file: FileInfo;
  locale: Locale;
  onOpen(): void;
  onRemove?: () => void;
}

/** A file that is stored: its name opens it. */
export function StoredFile({ file, locale, onOpen, onRemove }: StoredFileProps) {
  return (
    <li className="sb-file">
      <button type="button" className="sb-file-name" onClick={onOpen}>
        {file.name}
      </button>
      <span className="sb-file-size">
        {readableSize(file.size)} · {formatMoment(file.uploadedAt, locale)}
      </span>
      {onRemove && (
        <Button kind="quiet" small onClick={onRemove}>
          {say(rendererTexts["file.remove"], locale)}
          <span className="sb-hidden"> {file.name}</span>
        </Button>
      )}
    </li>
  );
}
