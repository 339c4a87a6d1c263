import { useState } from "react";
import type { FileInfo } from "@shenbao/contract";
import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { Banner } from "../pieces/Banner.tsx";
import { Button } from "../pieces/Button.tsx";
import { Dialog } from "../pieces/Dialog.tsx";

export interface RemoveFileProps {
  /** The file asked about; `null`: nothing is asked. */
  file: FileInfo | null;
  locale: Locale;
  remove(file: FileInfo): Promise<void>;
  onClose(removed: boolean): void;
}

/** Asks before a file is removed, and says so where that fails. */
export function RemoveFile({ file, locale, remove, onClose }: RemoveFileProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const close = (removed: boolean) => {
    setError(null);
    onClose(removed);
  };
  const confirm = async () => {
    if (!file) return;
    setBusy(true);
    try {
      await remove(file);
      close(true);
    } catch (problem) {
      setError(problem instanceof Error && !(problem instanceof TypeError) && problem.message ? problem.message : say(rendererTexts["file.removeFailed"], locale));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={file !== null}
      title={say(rendererTexts["file.removeTitle"], locale)}
      locale={locale}
      onClose={() => close(false)}
      actions={
        <>
          <Button kind="danger" busy={busy} onClick={() => void confirm()}>
            {say(rendererTexts["file.removeConfirm"], locale)}
          </Button>
          <Button onClick={() => close(false)}>{say(rendererTexts["file.keep"], locale)}</Button>
        </>
      }
    >
      <p>{say(rendererTexts["file.removeText"], locale, { name: file?.name ?? "" })}</p>
      {error !== null && (
        <Banner tone="error" locale={locale} live="assertive">
          {error}
        </Banner>
      )}
    </Dialog>
  );
}
