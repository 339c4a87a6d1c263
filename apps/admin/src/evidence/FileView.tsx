import { type FileInfo, routes } from "@shenbao/contract";
import { Button, Spinner } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { fetchFile } from "./fetch-file.ts";
import { useViewerKeys } from "./use-viewing.ts";
import { ImageView } from "./ImageView.tsx";

// pdf.js is large: only for those who open a PDF.
const PdfView = lazy(async () => ({ default: (await import("./PdfView.tsx")).PdfView }));

export interface FileViewProps {
  file: FileInfo;
  title: string;
  /** The page to be shown, each time it is another object. */
  at?: { page: number } | undefined;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
}

/** One file, shown in the page: PDFs drawn on canvases, images; and always the file itself to download. */
export function FileView({ file, title, at, onPrevious, onNext }: FileViewProps) {
  const t = useText();
  useViewerKeys({ "next-file": onNext, "previous-file": onPrevious });
  const query = useQuery({ queryKey: ["file", file.id], queryFn: ({ signal }) => fetchFile(file.id, signal), staleTime: Infinity, gcTime: 60_000 });
  return (
    <section className="ad-viewer" aria-label={t("evidence.shown", { title, name: file.name })}>
      <div className="ad-viewer-bar">
        <span className="ad-viewer-name">{file.name}</span>
        <span className="sb-buttons">
          <Button small kind="quiet" disabled={!onPrevious} onClick={onPrevious}>
            {t("evidence.previous")}
          </Button>
          <Button small kind="quiet" disabled={!onNext} onClick={onNext}>
            {t("evidence.next")}
          </Button>
          <a className="sb-button sb-button-secondary sb-button-small" href={api.href(routes.getFile, { params: { id: file.id } })} download={file.name}>
            {t("evidence.download")}
          </a>
        </span>
      </div>
      <Answered query={query}>
        {(blob) =>
          file.mediaType === "application/pdf" ? (
            <Suspense fallback={<Spinner locale={t.locale} block />}>
              <PdfView blob={blob} name={file.name} at={at} />
            </Suspense>
          ) : (
            <ImageView blob={blob} name={file.name} />
          )
        }
      </Answered>
    </section>
  );
}
