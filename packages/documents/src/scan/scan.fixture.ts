import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A sheet of paper as a scanner sees it. */
export type Sheet = Canvas;

/** Every page of a PDF, as a printer puts it on paper. */
export async function printed(pdf: Buffer, dpi: number): Promise<Sheet[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: dpi / 72 });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    // What pdf.js draws on in a browser is this to it.
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, canvasContext: canvas.getContext("2d") as unknown as CanvasRenderingContext2D, viewport }).promise;
    sheets.push(canvas);
  }
  await document.loadingTask.destroy();
  return sheets;
}

export interface Distortion {
  /** Degrees. */
  skew?: number;
  /** How much the brightness of a pixel varies, of 255. */
  noise?: number;
  grey?: boolean;
  /** How black the ink is, 0 to 1: a pale copy. */
  ink?: number;
  /** Softly out of focus, pixels. */
  blur?: number;
  /** A red seal over the foot of the page. */
  seal?: boolean;
}

/** A sheet that was laid on the glass askew, copied palely, stamped. The same every time. */
export function distorted(sheet: Sheet, { skew = 0, noise = 0, grey = false, ink = 1, blur = 0, seal = false }: Distortion): Sheet {
  const { width, height } = sheet;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#f4f2ec";
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((skew * Math.PI) / 180);
  context.globalAlpha = ink;
  if (blur > 0) context.filter = `blur(${blur}px)`;
  context.drawImage(sheet, -width / 2, -height / 2);
  context.filter = "none";
  context.globalAlpha = 0.75;
  if (seal) {
    context.strokeStyle = "#c8281e";
    context.lineWidth = width / 120;
    context.beginPath();
    context.arc(width * 0.2, height * 0.35, width * 0.09, 0, Math.PI * 2);
    context.stroke();
  }
  // This canvas moves by the transformation what is put back, too.
  context.resetTransform();
  context.globalAlpha = 1;
  const picture = context.getImageData(0, 0, width, height);
  let state = 12345;
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648 - 0.5;
  for (let at = 0; at < picture.data.length; at += 4) {
    const shift = noise === 0 ? 0 : (random() + random()) * noise;
    const [red = 0, green = 0, blue = 0] = picture.data.subarray(at, at + 3);
    const level = red * 0.3 + green * 0.59 + blue * 0.11;
    picture.data[at] = (grey ? level : red) + shift;
    picture.data[at + 1] = (grey ? level : green) + shift;
    picture.data[at + 2] = (grey ? level : blue) + shift;
  }
  context.putImageData(picture, 0, 0);
  return canvas;
}

/** Sheets as the PDF that a scanner makes of them: one JPEG a page, on A4. */
export function scannedPdf(sheets: readonly Sheet[], quality: number): Buffer {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  const write = (part: Buffer | string) => {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : part;
    parts.push(bytes);
    at += bytes.length;
  };
  const object = (dictionary: string, stream?: Buffer) => {
    offsets.push(at);
    write(`${offsets.length} 0 obj\n${dictionary}\n`);
    if (stream) [`stream\n`, stream, `\nendstream\n`].forEach(write);
    write("endobj\n");
  };
  write("%PDF-1.4\n");
  object("<< /Type /Catalog /Pages 2 0 R >>");
  object(`<< /Type /Pages /Count ${sheets.length} /Kids [${sheets.map((_, index) => `${3 + index * 3} 0 R`).join(" ")}] >>`);
  sheets.forEach((sheet, index) => {
    const own = 3 + index * 3;
    const jpeg = sheet.toBuffer("image/jpeg", quality);
    const content = Buffer.from("q 595 0 0 842 0 0 cm /Im Do Q");
    object(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${own + 1} 0 R /Resources << /XObject << /Im ${own + 2} 0 R >> >> >>`);
    object(`<< /Length ${content.length} >>`, content);
    object(
      `<< /Type /XObject /Subtype /Image /Width ${sheet.width} /Height ${sheet.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    );
  });
  const start = at;
  write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")}`);
  write(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}
