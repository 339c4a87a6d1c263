// @ts-check
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { createCanvas } from "@napi-rs/canvas";
import { getDocument, OPS, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { freeMemory } from "./free-memory.mjs";
import { limits } from "./limits.mjs";
import { lookAtPage } from "./look-at-page.mjs";
import { ScanRefusal } from "./scan-refusal.mjs";

/** @typedef {import("pdfjs-dist").PDFPageProxy} Page */

const files = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** What pdf.js reads on the way of the kinds of picture and writing that a scan may hold: nothing comes from a network, and no program in the file runs. */
const settings = {
  cMapUrl: join(files, "cmaps/"),
  cMapPacked: true,
  standardFontDataUrl: join(files, "standard_fonts/"),
  wasmUrl: join(files, "wasm/"),
  iccUrl: join(files, "iccs/"),
  verbosity: VerbosityLevel.ERRORS,
  isEvalSupported: false,
  enableXfa: false,
  useSystemFonts: false,
  maxImageSize: limits.pixels,
};

/**
 * @param {Uint8Array} content
 * @param {RegExp} wanted
 * @param {(done: number) => void} told
 * @returns {Promise<import("../scan-reading.ts").ScanPage[]>}
 */
export async function readPdf(content, wanted, told) {
  const document = await open(content);
  if (document.numPages === 0) throw new ScanRefusal("no-pages");
  if (document.numPages > limits.pages) throw new ScanRefusal("pages", { limit: limits.pages });
  /** @type {import("../scan-reading.ts").ScanPage[]} */
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(document, number, wanted));
    told(number);
    await freeMemory();
  }
  return pages;
}

/** @param {Uint8Array} content */
async function open(content) {
  try {
    return await getDocument({ ...settings, data: content }).promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    throw new ScanRefusal(name === "PasswordException" ? "encrypted" : "damaged");
  }
}

/**
 * A page that cannot be shown is told, and the others are read.
 * @param {import("pdfjs-dist").PDFDocumentProxy} document
 * @param {number} number
 * @param {RegExp} wanted
 * @returns {Promise<import("../scan-reading.ts").ScanPage>}
 */
async function readPage(document, number, wanted) {
  try {
    const page = await document.getPage(number);
    const { texts, blank } = await lookAtPage((pixels) => drawn(page, pixels), wanted);
    const look = blank ? "blank" : (await holdsPicture(page)) ? "picture" : "drawn";
    page.cleanup();
    return { page: number, look, texts };
  } catch {
    return { page: number, look: "broken", texts: [] };
  }
}

/** A page drawn as large as so many pixels allow, whatever it says of its size. @param {Page} page @param {number} pixels */
async function drawn(page, pixels) {
  const { width, height } = page.getViewport({ scale: 1 });
  if (!(width > 0 && height > 0)) throw new ScanRefusal("damaged");
  const viewport = page.getViewport({ scale: Math.sqrt(pixels / (width * height)) });
  const canvas = createCanvas(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)));
  const context = canvas.getContext("2d");
  // What pdf.js draws on in a browser is this to it.
  const shown = {
    canvas: /** @type {HTMLCanvasElement} */ (/** @type {unknown} */ (canvas)),
    canvasContext: /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (context)),
  };
  await page.render({ ...shown, viewport, intent: "print" }).promise;
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Pixels a side: a picture as large as this is a page that was scanned, and no sign on one. */
const pageSide = 500;

/** Whether a picture covers the page, as on every scanned one. @param {Page} page */
async function holdsPicture(page) {
  const { fnArray, argsArray } = await page.getOperatorList({ intent: "print" });
  return fnArray.some((operation, index) => {
    if (![OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject].includes(operation)) return false;
    const [first, width, height] = /** @type {[{ width?: number, height?: number } | string, number | undefined, number | undefined]} */ (argsArray[index]);
    const size = typeof first === "object" ? [first.width ?? 0, first.height ?? 0] : [width ?? 0, height ?? 0];
    return size.every((side) => side >= pageSide);
  });
}
