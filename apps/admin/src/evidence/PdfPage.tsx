import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef } from "react";
import { useText } from "../language/use-text.ts";

/** One page of a PDF, drawn when it comes into view. */
export function PdfPage({ document, number }: { document: PDFDocumentProxy; number: number }) {
  const t = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let stop = () => undefined as void;
    const draw = async () => {
      const page = await document.getPage(number);
      const width = Math.min(element.parentElement?.clientWidth ?? 600, 1000);
      const scale = (width / page.getViewport({ scale: 1 }).width) * Math.min(window.devicePixelRatio, 2);
      const viewport = page.getViewport({ scale });
      element.width = viewport.width;
      element.height = viewport.height;
      const task = page.render({ canvas: element, viewport });
      stop = () => task.cancel();
      await task.promise;
    };
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      // Cancelled when the page is left: nothing to tell then.
      draw().catch(() => undefined);
    });
    seen.observe(element);
    return () => {
      seen.disconnect();
      stop();
    };
  }, [document, number]);
  return <canvas ref={canvas} className="ad-viewer-page" role="img" aria-label={t("evidence.page", { number })} />;
}
