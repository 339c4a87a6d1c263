import { PDFArray, PDFDocument, PDFHexString, PDFInvalidObject, PDFName, PDFNumber, PDFString, type PDFRef } from "@cantoo/pdf-lib";
import type { SealKey } from "./certificates.ts";
import { signDetached } from "./detached-signature.ts";

/** Bytes kept free for the signature: two certificates and what is signed take about a thousand. */
const reserved = 8192;
const millimetre = 72 / 25.4;

/** Where a seal stands: a page from 1, its middle from the left and top of the page, in millimetres. */
export interface SealPlacement {
  page: number;
  x: number;
  y: number;
}

export interface Sealing {
  key: SealKey;
  /** The certificate of the authority that issued the key's. */
  authority: Buffer;
  /** Who seals, as it is read in the signature panel. */
  name: string;
  reason: string;
  /** ms */
  at: number;
  place: SealPlacement;
  /** How the seal looks: a PDF of one page. */
  appearance: Buffer;
}

/**
 * A PDF with an electronic seal (PAdES-B): a visible seal at its place, and a signature over every byte. All of it is appended: the sealed
 * file begins with the bytes that were to be sealed.
 */
export async function sealPdf(pdf: Buffer, { key, authority, name, reason, at, place, appearance }: Sealing): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  const { context, catalog } = document;
  const page = document.getPage(place.page - 1);
  const [look] = await document.embedPdf(appearance);
  if (!look) throw new Error("The seal has no appearance");
  await look.embed();
  const left = place.x * millimetre - look.width / 2;
  const bottom = page.getHeight() - place.y * millimetre - look.height / 2;

  const byteRange = PDFArray.withContext(context);
  byteRange.push(PDFNumber.of(0));
  for (let index = 0; index < 3; index++) byteRange.push(PDFName.of("*".repeat(10)));
  const signature = context.obj({
    Type: "Sig",
    Filter: "Adobe.PPKLite",
    SubFilter: "ETSI.CAdES.detached",
    ByteRange: byteRange,
    Contents: PDFHexString.of("0".repeat(reserved * 2)),
    M: PDFString.fromDate(new Date(at)),
    Name: PDFHexString.fromText(name),
    Reason: PDFHexString.fromText(reason),
  });
  const dictionary = new Uint8Array(signature.sizeInBytes());
  signature.copyBytesInto(dictionary, 0);
  const widget = context.obj({
    Type: "Annot",
    Subtype: "Widget",
    FT: "Sig",
    Rect: [left, bottom, left + look.width, bottom + look.height],
    // As it stands, so that its two gaps stay as wide as they are.
    V: context.register(PDFInvalidObject.of(dictionary)),
    T: PDFString.of("Seal1"),
    TU: PDFHexString.fromText(name),
    // Printed, and locked.
    F: 132,
    P: page.ref,
    AP: { N: look.ref },
  });
  addField(document, catalog, page.ref, context.register(widget));
  return signed(Buffer.from(await document.commit({ useObjectStreams: false })), pdf.length, (covered) => signDetached(covered, key, authority));
}

function addField(document: PDFDocument, catalog: PDFDocument["catalog"], page: PDFRef, widget: PDFRef): void {
  document
    .getPages()
    .find(({ ref }) => ref === page)
    ?.node.addAnnot(widget);
  const form = catalog.getOrCreateAcroForm().dict;
  form.set(PDFName.of("SigFlags"), PDFNumber.of(3));
  const fields = form.lookupMaybe(PDFName.of("Fields"), PDFArray);
  if (fields) fields.push(widget);
  else form.set(PDFName.of("Fields"), document.context.obj([widget]));
}

/** Fills the two gaps of the appended signature: which bytes it covers, and itself. */
async function signed(pdf: Buffer, appendedAt: number, sign: (covered: Buffer) => Promise<Buffer>): Promise<Buffer> {
  const found = (text: string, from: number) => {
    const at = pdf.indexOf(text, from, "latin1");
    if (at === -1) throw new Error("The appended signature is not where it should be");
    return at;
  };
  const open = found("<", found("/Contents <0000", appendedAt) + 1);
  const close = found(">", open) + 1;
  const rangeAt = found("/ByteRange", appendedAt);
  const rangeEnd = found("]", rangeAt) + 1;
  pdf.write(`/ByteRange [0 ${open} ${close} ${pdf.length - close}]`.padEnd(rangeEnd - rangeAt), rangeAt, "latin1");
  const signature = await sign(Buffer.concat([pdf.subarray(0, open), pdf.subarray(close)]));
  if (signature.length > reserved) throw new Error("The signature is longer than its place");
  pdf.write(signature.toString("hex"), open + 1, "latin1");
  return pdf;
}
