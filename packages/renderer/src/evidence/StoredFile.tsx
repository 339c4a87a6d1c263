import { useRef } from "react";
import type { FileInfo } from "@shenbao/contract";
import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import type { PlaceReason } from "../form/notice-form-props.ts";
import { Button } from "../pieces/Button.tsx";
import { formatMoment } from "../pieces/format-moment.ts";
import { readableSize } from "./check-file.ts";

export interface StoredFileProps {
  file: FileInfo;
  locale: Locale;
  onOpen(): void;
  onRemove?: (() => void) | undefined;
  /** Its place, for what leads to it. */
  at?: string;
  /** What a chooser of files offers. */
  accept?: string;
  reasons?: readonly PlaceReason[];
  /** Where only this file may be another. */
  onReplace?: ((file: File) => void) | undefined;
}

/** A file that is stored: its name opens it. */
export function StoredFile({ file, locale, onOpen, onRemove, at, accept, reasons = [], onReplace }: StoredFileProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <li className="sb-file" data-field={at}>
      {reasons.length > 0 && (
        <div className="sb-reason">
          <strong>{say(rendererTexts["field.reason"], locale)}</strong>
          {reasons.map((reason) => (
            <p key={reason.text}>{reason.text}</p>
          ))}
        </div>
      )}
      <button type="button" className="sb-file-name" onClick={onOpen}>
        {file.name}
      </button>
      <span className="sb-file-size">
        {readableSize(file.size)} · {formatMoment(file.uploadedAt, locale)}
      </span>
      {onReplace && (
        <>
          <input
            ref={chooser}
            type="file"
            className="sb-hidden"
            tabIndex={-1}
            aria-hidden="true"
            accept={accept}
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              if (chosen) onReplace(chosen);
              event.target.value = "";
            }}
          />
          <Button small onClick={() => chooser.current?.click()}>
            {say(rendererTexts["file.replace"], locale)}
            <span className="sb-hidden"> {file.name}</span>
          </Button>
        </>
      )}
      {onRemove && (
        <Button kind="quiet" small onClick={onRemove}>
          {say(rendererTexts["file.remove"], locale)}
          <span className="sb-hidden"> {file.name}</span>
        </Button>
      )}
    </li>
  );
}
