import { Banner, Button, Spinner } from "@shenbao/renderer";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import { useText } from "../language/use-text.ts";
import { openPdf } from "./pdf-document.ts";
import { PdfPage } from "./PdfPage.tsx";
import { usePdfSearch } from "./use-pdf-search.ts";
import { useViewerKeys, useViewing } from "./use-viewing.ts";
import { ViewerTools } from "./ViewerTools.tsx";

const most = 200;

export interface PdfViewProps {
  blob: Blob;
  name: string;
  /** The page to be shown, each time it is another object. */
  at?: { page: number } | undefined;
}

/** A PDF, page below page. */
export function PdfView({ blob, name, at }: PdfViewProps) {
  const t = useText();
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let close = () => undefined as void;
    let gone = false;
    openPdf(blob).then(
      (opened) => {
        if (gone) return opened.close();
        close = opened.close;
        setDocument(opened.document);
      },
      () => setBroken(true),
    );
    return () => {
      gone = true;
      close();
    };
  }, [blob]);
  if (broken) {
    return (
      <Banner tone="warning" locale={t.locale} live="polite">
        <p>{t("evidence.unreadable")}</p>
      </Banner>
    );
  }
  if (!document) return <Spinner locale={t.locale} block />;
  return <OpenPdf document={document} name={name} at={at} />;
}

function OpenPdf({ document, name, at }: { document: PDFDocumentProxy; name: string } & Pick<PdfViewProps, "at">) {
  const t = useText();
  const viewing = useViewing();
  const pages = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const [page, setPage] = useState(1);
  const count = Math.min(document.numPages, most);
  const goTo = (number: number) => {
    const wanted = Math.min(count, Math.max(1, number));
    const [frame, canvas] = [pages.current, pages.current?.querySelector<HTMLElement>(`[data-page="${wanted}"]`)];
    if (!frame || !canvas) return;
    // The frame is what they are placed in.
    frame.scrollTop = canvas.offsetTop;
    setPage(wanted);
  };
  const wish = useRef(goTo);
  wish.current = goTo;
  useEffect(() => {
    if (at) wish.current(at.page);
  }, [at]);
  const search = usePdfSearch(document, count, goTo);
  useViewerKeys({ "next-page": () => goTo(page + 1), "previous-page": () => goTo(page - 1), search: () => box.current?.focus() });
  const scrolled = () => {
    const frame = pages.current;
    if (!frame) return;
    const middle = frame.scrollTop + frame.clientHeight / 3;
    const seen = [...frame.querySelectorAll<HTMLElement>("[data-page]")].findLast((one) => one.offsetTop <= middle);
    if (seen) setPage(Number(seen.dataset["page"]));
  };
  return (
    <>
      <ViewerTools viewing={viewing}>
        {count > 1 && (
          <span className="ad-viewer-number">
            <Button small kind="quiet" disabled={page <= 1} onClick={() => goTo(page - 1)} aria-label={t("evidence.page", { number: page - 1 })}>
              ‹
            </Button>
            <input type="number" className="ad-input" min={1} max={count} value={page} aria-label={t("viewer.page")} onChange={(event) => goTo(Number(event.target.value))} />
            <span className="sb-muted">{t("viewer.of", { count: document.numPages })}</span>
            <Button small kind="quiet" disabled={page >= count} onClick={() => goTo(page + 1)} aria-label={t("evidence.page", { number: page + 1 })}>
              ›
            </Button>
          </span>
        )}
        <form
          role="search"
          className="ad-viewer-search"
          onSubmit={(event) => {
            event.preventDefault();
            void search.next();
          }}
        >
          <input
            ref={box}
            type="search"
            className="ad-input"
            value={search.words}
            placeholder={t("viewer.search")}
            aria-label={t("viewer.search")}
            onChange={(event) => search.setWords(event.target.value)}
            onKeyDown={(event) => event.key === "Escape" && pages.current?.focus()}
          />
          <span role="status" className="sb-muted sb-small">
            {search.standing === "searching" && t("viewer.searching")}
            {search.standing === "none" && t("viewer.foundNone")}
            {search.hit && t("viewer.found", { index: search.hit.index + 1, count: search.hit.count, page: search.hit.page })}
          </span>
        </form>
      </ViewerTools>
      <div ref={pages} className="ad-viewer-pages" tabIndex={0} role="group" aria-label={t("evidence.pages", { name, count: document.numPages })} onScroll={scrolled}>
        {Array.from({ length: count }, (_, index) => (
          <PdfPage key={index} document={document} number={index + 1} zoom={viewing.zoom} turn={viewing.turn} marked={search.hit?.page === index + 1} />
        ))}
        {document.numPages > most && <p className="sb-muted">{t("evidence.morePages", { shown: most, count: document.numPages })}</p>}
      </div>
    </>
  );
}
