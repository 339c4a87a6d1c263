/** What XMP needs where a name is used that PDF/A does not know itself (ISO 19005-2, 6.6.2.3.2). */
const schema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  "<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>" +
  "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>";
const part = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';

interface Edit {
  at: number;
  take: number;
  put: string;
}

/**
 * Adds to a PDF/A-2a by typst what makes it PDF/UA-1 as well: the statement in its metadata, and that a reader shows its title. The
 * compiler takes one standard at a time; all else that PDF/UA-1 asks for is in its PDF/A-2a (veraPDF holds the result against both).
 * @throws Error where the document is not laid out as the compiler does it
 */
export function declareAccessible(pdf: Buffer): Buffer {
  const table = readTable(pdf);
  const catalog = table.object(/\/Root (\d+) 0 R/);
  const metadata = table.object(/\/Metadata (\d+) 0 R/, catalog);
  const stream = find(pdf, "stream\n", metadata) + "stream\n".length;
  const length = /\/Length (\d+)/.exec(pdf.toString("latin1", metadata, stream));
  if (!length?.[1]) throw new Error("The metadata has no length");
  const lengthAt = metadata + length.index + "/Length ".length;
  return apply(pdf, table, [
    { at: lengthAt, take: length[1].length, put: String(Number(length[1]) + schema.length + part.length) },
    { at: find(pdf, "<pdfaExtension:schemas><rdf:Bag>", stream) + "<pdfaExtension:schemas><rdf:Bag>".length, take: 0, put: schema },
    { at: find(pdf, "<pdfaid:part>", stream), take: 0, put: part },
    { at: find(pdf, "/ViewerPreferences <<", catalog) + "/ViewerPreferences <<".length, take: 0, put: " /DisplayDocTitle true" },
  ]);
}

function find(pdf: Buffer, text: string, from: number): number {
  const at = pdf.indexOf(text, from, "latin1");
  if (at < 0) throw new Error(`The document has no ${text.trim()}`);
  return at;
}

interface Table {
  /** Where the table of objects begins. */
  at: number;
  /** Where its rows begin. */
  rows: number;
  /** Where object n begins. */
  offsets: number[];
  /** Where the object begins that a pattern refers to, in the trailer or behind a place. */
  object(reference: RegExp, from?: number): number;
}

/** The one classic cross-reference table (ISO 32000-1, 7.5.4). */
function readTable(pdf: Buffer): Table {
  const end = pdf.toString("latin1", Math.max(0, pdf.length - 1000));
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? -1);
  const head = /^xref\r?\n0 (\d+)\s*\n/.exec(pdf.toString("latin1", at, at + 40));
  if (at < 0 || !head) throw new Error("The document has no table of objects");
  const rows = at + head[0].length;
  const offsets = Array.from({ length: Number(head[1]) }, (_, index) => Number(pdf.toString("latin1", rows + index * 20, rows + index * 20 + 10)));
  const trailer = rows + offsets.length * 20;
  const object = (reference: RegExp, from = trailer) => {
    const number = Number(reference.exec(pdf.toString("latin1", from, from + 2000))?.[1]);
    const offset = offsets[number];
    if (!offset) throw new Error(`The document has no ${reference.source}`);
    return offset;
  };
  return { at, rows, offsets, object };
}

/** The document with the edits, and its table of objects as it is then. */
function apply(pdf: Buffer, { at, rows, offsets }: Table, edits: Edit[]): Buffer {
  const ordered = [...edits].sort((one, other) => one.at - other.at);
  const moved = (offset: number) => ordered.reduce((sum, edit) => (edit.at < offset ? sum + edit.put.length - edit.take : sum), offset);
  const pieces: Buffer[] = [];
  let from = 0;
  for (const edit of ordered) {
    pieces.push(pdf.subarray(from, edit.at), Buffer.from(edit.put, "latin1"));
    from = edit.at + edit.take;
  }
  pieces.push(pdf.subarray(from, at));
  const table = offsets.map((offset, index) => (index === 0 ? "0000000000 65535 f\r\n" : `${String(moved(offset)).padStart(10, "0")} 00000 n\r\n`)).join("");
  const trailer = pdf.toString("latin1", rows + offsets.length * 20).replace(/startxref\s+\d+/, `startxref\n${moved(at)}`);
  return Buffer.concat([...pieces, pdf.subarray(at, rows), Buffer.from(table + trailer, "latin1")]);
}
