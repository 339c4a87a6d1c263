import { deflateSync, crc32 } from "node:zlib";

/** A small, correct PDF. */
function smallPdf(side = 200): Buffer {
  const objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${side} ${side}]>>`];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const table = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text);
}

/** A small, correct PNG of one colour. */
function smallPng(side = 64, height = side): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (side * 3 + 1), 0x7f);
  for (let row = 0; row < height; row += 1) rows[row * (side * 3 + 1)] = 0;
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Pages of another size are another content. */
export function pdfFile(name: string, side?: number): File {
  return new File([new Uint8Array(smallPdf(side))], name, { type: "application/pdf" });
}

export function pngFile(name: string, side: number, height?: number): File {
  return new File([new Uint8Array(smallPng(side, height))], name, { type: "image/png" });
}
