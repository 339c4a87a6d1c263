import { deflateSync } from "node:zlib";

/** A PDF of the given objects, from 1; the first is the catalogue. */
export function pdfOf(objects: readonly (string | { dictionary: string; stream: Buffer })[], trailer = ""): Buffer {
  let at = 0;
  const parts: Buffer[] = [];
  const write = (part: Buffer | string) => {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : part;
    parts.push(bytes);
    at += bytes.length;
  };
  write("%PDF-1.7\n");
  const offsets = objects.map((object, index) => {
    const from = at;
    write(`${index + 1} 0 obj\n${typeof object === "string" ? object : object.dictionary}\n`);
    if (typeof object !== "string") ["stream\n", object.stream, "\nendstream\n"].forEach(write);
    write("endobj\n");
    return from;
  });
  const start = at;
  write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")}`);
  write(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

const page = (more: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${more} >>`;
const catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
const onePage = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>";

/** A page tree that says it has a million pages and holds one. */
export const millionPages = (): Buffer => pdfOf([catalogue, "<< /Type /Pages /Count 1000000 /Kids [3 0 R] >>", page("")]);

/** More pages than any application has. */
export const manyPages = (): Buffer =>
  pdfOf([
    catalogue,
    `<< /Type /Pages /Count 301 /Kids [${Array.from({ length: 301 }, (_, index) => `${index + 3} 0 R`).join(" ")}] >>`,
    ...Array.from({ length: 301 }, () => page("")),
  ]);

/** A page tree in which a node is its own child. */
export const endlessTree = (): Buffer => pdfOf([catalogue, "<< /Type /Pages /Count 200 /Kids [2 0 R 2 0 R 2 0 R] >>", page("")]);

/** A page whose content is 3 GB of blanks once it is unpacked. */
export function bombPage(): Buffer {
  const blanks = deflateSync(deflateSync(Buffer.alloc(1_000_000_000, 0x20)));
  return pdfOf([catalogue, onePage, page("/Contents [4 0 R 4 0 R 4 0 R]"), { dictionary: `<< /Length ${blanks.length} /Filter [/FlateDecode /FlateDecode] >>`, stream: blanks }]);
}

/** A page with a picture that says it has 50,000 × 50,000 pixels. */
export function hugePicturePage(): Buffer {
  const picture = deflateSync(Buffer.alloc(10_000));
  const content = Buffer.from("q 595 0 0 842 0 0 cm /Im Do Q");
  return pdfOf([
    catalogue,
    onePage,
    page("/Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >>"),
    { dictionary: `<< /Length ${content.length} >>`, stream: content },
    {
      dictionary: `<< /Type /XObject /Subtype /Image /Width 50000 /Height 50000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length ${picture.length} >>`,
      stream: picture,
    },
  ]);
}

/** A page as large as a field. */
export const hugePage = (): Buffer => pdfOf([catalogue, onePage, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1000000000 1000000000] >>"]);

/** A page whose program would never end, if it were run. */
export const programPage = (): Buffer =>
  pdfOf(["<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while\\(true\\){}) >> >>", onePage, page("/AA << /O << /S /JavaScript /JS (while\\(true\\){}) >> >>")]);

/** A PDF that asks for a password: the standard handler with keys that no password gives. */
export const protectedPdf = (): Buffer =>
  pdfOf(
    [catalogue, onePage, page(""), `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <${"4e".repeat(32)}> /U <${"a1".repeat(32)}> >>`],
    `/Encrypt 4 0 R /ID [<${"00".repeat(16)}> <${"00".repeat(16)}>]`,
  );

/** The head of a PNG that says it has 50,000 × 50,000 pixels, with a little data. */
export function hugePng(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, "latin1"), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(50_000, 0);
  head.writeUInt32BE(50_000, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(1000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The same of a JPEG. */
export const hugeJpeg = (): Buffer =>
  Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0x00, 0x11, 0x08, 0xc3, 0x50, 0xc3, 0x50, 0x03, 0x01, 0x22, 0x00, 0x02, 0x11, 0x01, 0x03, 0x11, 0x01, 0xff, 0xd9]);
