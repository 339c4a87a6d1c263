import { crc32, deflateSync } from "node:zlib";
import { seededRandom } from "./seeded-random.ts";

type Colour = readonly [number, number, number];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Paints a hall: wall, floor, and lit panels as of an exhibition. */
function paint(pixels: Buffer, width: number, height: number, random: () => number): void {
  const set = (x: number, y: number, [red, green, blue]: Colour) => pixels.set([red, green, blue], y * (width * 3 + 1) + 1 + x * 3);
  const fill = (left: number, top: number, right: number, bottom: number, colour: (y: number) => Colour) => {
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) for (let x = Math.max(0, left); x < Math.min(width, right); x++) set(x, y, colour(y));
  };
  const hue = 150 + Math.floor(random() * 80);
  const floor = Math.floor(height * 0.7);
  fill(0, 0, width, floor, (y) => [hue - 60 + Math.floor(y / 8), hue - 30 + Math.floor(y / 10), Math.min(255, hue + Math.floor(y / 6))]);
  fill(0, floor, width, height, (y) => [90 + Math.floor((y - floor) / 2), 84 + Math.floor((y - floor) / 2), 80 + Math.floor((y - floor) / 3)]);
  const panels = 3 + Math.floor(random() * 3);
  for (let index = 0; index < panels; index++) {
    const left = Math.floor(((index + 0.15) * width) / panels);
    const top = Math.floor(height * (0.15 + random() * 0.2));
    const light: Colour = [120 + Math.floor(random() * 135), 120 + Math.floor(random() * 135), 120 + Math.floor(random() * 135)];
    fill(left - 4, top - 4, left + Math.floor((width / panels) * 0.7) + 4, floor - 16, () => [40, 44, 52]);
    fill(left, top, left + Math.floor((width / panels) * 0.7), floor - 20, () => light);
  }
}

/** A small real PNG picture (480 × 320), the same for the same seed. */
export function examplePng(seed: string): Buffer {
  const width = 480;
  const height = 320;
  const pixels = Buffer.alloc((width * 3 + 1) * height);
  paint(pixels, width, height, seededRandom(seed));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk("IHDR", head), chunk("IDAT", deflateSync(pixels)), chunk("IEND", Buffer.alloc(0))]);
}
