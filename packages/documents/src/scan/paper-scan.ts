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

/** Puts sheets away: their memory comes back at once, which JavaScript does not know of. */
export function discard(sheets: readonly Sheet[]): void {
  for (const sheet of sheets) sheet.width = sheet.height = 0;
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
  /** A red seal on the page: at the left edge where nothing else is said, or with its middle at these shares of width and height. */
  seal?: boolean | { x: number; y: number };
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
  // This canvas moves by the transformation what is put back, too.
  context.resetTransform();
  context.globalAlpha = 1;
  if (seal) stamp(context, seal === true ? { x: width * 0.2, y: height * 0.35 } : { x: width * seal.x, y: height * seal.y }, width * 0.09);
  if (noise === 0 && !grey) return canvas;
  const picture = context.getImageData(0, 0, width, height);
  const { data } = picture;
  let state = 12345;
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648 - 0.5;
  for (let at = 0; at < data.length; at += 4) {
    const shift = noise === 0 ? 0 : (random() + random()) * noise;
    const level = grey ? (data[at] ?? 0) * 0.3 + (data[at + 1] ?? 0) * 0.59 + (data[at + 2] ?? 0) * 0.11 : null;
    for (let colour = at; colour < at + 3; colour++) data[colour] = (level ?? data[colour] ?? 0) + shift;
  }
  context.putImageData(picture, 0, 0);
  return canvas;
}

/** A round seal with its star, through which the writing below shows. */
function stamp(context: ReturnType<Canvas["getContext"]>, { x, y }: { x: number; y: number }, radius: number): void {
  context.globalAlpha = 0.75;
  context.strokeStyle = context.fillStyle = "#c8281e";
  context.lineWidth = radius / 11;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.stroke();
  context.beginPath();
  for (let point = 0; point < 10; point++) {
    const [far, angle] = [radius * (point % 2 === 0 ? 0.32 : 0.122), (point * Math.PI) / 5 - Math.PI / 2];
    context.lineTo(x + far * Math.cos(angle), y + far * Math.sin(angle));
  }
  context.fill();
  context.globalAlpha = 1;
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
