/** UTF-16BE in hexadecimal, as a PDF string for a font of two-byte codes. */
const hex = (text: string): string => `<${[...Buffer.from(text, "utf16le").swap16()].map((byte) => byte.toString(16).padStart(2, "0")).join("")}>`;

/**
 * A small, well-formed PDF page that shows lines of Chinese text, the first as its title. It names the standard font STSong
 * (Adobe-GB1), which viewers replace by one of their own, so nothing is embedded. A red ring stands for a seal where `stamped`.
 */
export function examplePdf(lines: readonly string[], stamped: boolean): Buffer {
  const text = lines.map((line, index) => `BT /F1 ${index === 0 ? 22 : 12} Tf 72 ${760 - index * 30} Td ${hex(line)} Tj ET`);
  const seal = "0.7 0.15 0.12 RG 3 w 470 170 m 470 203 443 230 410 230 c 377 230 350 203 350 170 c 350 137 377 110 410 110 c 443 110 470 137 470 170 c S";
  const content = [...text, ...(stamped ? [seal] : [])].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
