import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = workerUrl;

/** Opens a PDF under the strict content-security policy: no eval, no WebAssembly, worker and character maps from our own origin. */
export async function openPdf(blob: Blob): Promise<{ document: PDFDocumentProxy; close(): void }> {
  const task = getDocument({
    data: await blob.arrayBuffer(),
    // A font that is not embedded is drawn by a substitute: nothing to tell.
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    cMapUrl: "/admin/pdf/cmaps/",
    cMapPacked: true,
    standardFontDataUrl: "/admin/pdf/standard_fonts/",
  });
  return { document: await task.promise, close: () => void task.destroy() };
}
