import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { Button } from "../pieces/Button.tsx";
import { readableSize } from "./check-file.ts";
import type { Upload } from "./use-uploads.ts";

export interface UploadRowProps {
  upload: Upload;
  locale: Locale;
  onDrop(): void;
  onRetry(): void;
}

/** A file on its way, or one that did not get there. */
export function UploadRow({ upload, locale, onDrop, onRetry }: UploadRowProps) {
  const { file, share, error, again } = upload;
  const name = <span className="sb-hidden"> {file.name}</span>;
  return (
    <li className="sb-file sb-file-going">
      <span className="sb-file-name">{file.name}</span>
      <span className="sb-file-size">{readableSize(file.size)}</span>
      {error === null && <progress value={share} max={1} aria-label={say(rendererTexts["file.progress"], locale, { name: file.name })} />}
      {error !== null && again && (
        <Button kind="quiet" small onClick={onRetry}>
          {say(rendererTexts["file.retry"], locale)}
          {name}
        </Button>
      )}
      <Button kind="quiet" small onClick={onDrop}>
        {say(rendererTexts[error === null ? "file.cancel" : "file.dismiss"], locale)}
        {name}
      </Button>
      {error !== null && (
        <p className="sb-error" role="alert">
          {error}
        </p>
      )}
    </li>
  );
}
