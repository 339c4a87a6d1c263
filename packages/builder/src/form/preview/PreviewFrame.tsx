import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";

export interface PreviewFrameProps {
  title: string;
  lang: string;
  /** In pixels; all the room there is where absent. */
  width?: number | undefined;
  children(page: Document): ReactNode;
}

const blank = '<!doctype html><html><head></head><body class="bf-preview-body"></body></html>';

/** A page within the page, with the look of this one: what is in it has the frame's width for its own, as on a phone. */
export function PreviewFrame({ title, lang, width, children }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [page, setPage] = useState<Document | null>(null);
  const arrive = useCallback(() => setPage(frame.current?.contentDocument ?? null), []);
  useEffect(() => {
    if (!page) return undefined;
    const take = () => takeStyles(window.document, page);
    take();
    // Styles of what is loaded later come later.
    const watch = new MutationObserver(take);
    watch.observe(window.document.head, { childList: true });
    return () => watch.disconnect();
  }, [page]);
  useEffect(() => {
    if (!page) return;
    page.documentElement.lang = lang;
    page.title = title;
  }, [page, lang, title]);
  return (
    <>
      <iframe ref={frame} className="bf-frame" title={title} srcDoc={blank} onLoad={arrive} style={{ width: width === undefined ? "100%" : `min(100%, ${width}px)` }} />
      {page && createPortal(children(page), page.body)}
    </>
  );
}

/** The style sheets of one document in another, in their order. */
function takeStyles(from: Document, to: Document): void {
  const wanted = [...from.head.querySelectorAll<HTMLLinkElement | HTMLStyleElement>("link[rel='stylesheet'], style:not([data-emotion])")];
  const taken = [...to.head.children];
  wanted.forEach((sheet, i) => {
    if (taken[i]?.isEqualNode(sheet)) return;
    const copy = to.importNode(sheet, true);
    // A nonce is no attribute that could be copied.
    if (sheet.nonce) copy.nonce = sheet.nonce;
    if (taken[i]) taken[i].replaceWith(copy);
    else to.head.append(copy);
  });
  taken.slice(wanted.length).forEach((sheet) => sheet.remove());
}
