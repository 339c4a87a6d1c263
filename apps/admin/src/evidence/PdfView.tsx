import { Banner, Spinner } from "@shenbao/renderer";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { useText } from "../language/use-text.ts";
import { openPdf } from "./pdf-document.ts";
import { PdfPage } from "./PdfPage.tsx";

const most = 60;

/** A PDF, page below page. */
export function PdfView({ blob, name }: { blob: Blob; name: string }) {
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
  return (
    <div className="ad-viewer-pages" tabIndex={0} role="group" aria-label={t("evidence.pages", { name, count: document.numPages })}>
      {Array.from({ length: Math.min(document.numPages, most) }, (_, index) => (
        <PdfPage key={index} document={document} number={index + 1} />
      ))}
      {document.numPages > most && <p className="sb-muted">{t("evidence.morePages", { shown: most, count: document.numPages })}</p>}
    </div>
  );
}
