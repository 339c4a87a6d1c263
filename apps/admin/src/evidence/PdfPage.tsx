import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef } from "react";
import { useText } from "../language/use-text.ts";

export interface PdfPageProps {
  document: PDFDocumentProxy;
  number: number;
  zoom: number;
  turn: number;
  /** A word was found on it. */
  marked: boolean;
}

/** What a page is taken for until it is drawn, so that the pages before one that is gone to keep it where it is. */
const undrawn = { width: 210, height: 297 };

/** One page of a PDF, drawn when it comes into view, and again where it is another size. */
export function PdfPage({ document, number, zoom, turn, marked }: PdfPageProps) {
  const t = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let stop = () => undefined as void;
    const draw = async () => {
      const page = await document.getPage(number);
      const rotation = (page.rotate + turn) % 360;
      const width = Math.min(element.parentElement?.clientWidth ?? 600, 1000) * zoom;
      const scale = (width / page.getViewport({ scale: 1, rotation }).width) * Math.min(window.devicePixelRatio, 2);
      const viewport = page.getViewport({ scale: Math.min(scale, 6), rotation });
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
  }, [document, number, zoom, turn]);
  return (
    <canvas
      ref={canvas}
      {...undrawn}
      data-page={number}
      className={`ad-viewer-page${marked ? " ad-viewer-found" : ""}`}
      role="img"
      aria-label={t("evidence.page", { number })}
      style={{ width: `${zoom * 100}%` }}
    />
  );
}
