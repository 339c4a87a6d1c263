// @ts-check
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { mended } from "./pixels.mjs";

// From the folder, not from a network: a server that reads scans may have none.
prepareZXingModule({ overrides: { wasmBinary: readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm")).buffer } });

/** A code's text cannot be longer than what the largest code holds. */
const mostText = 8_000;
const mostCodes = 8;

/**
 * The texts of the QR codes in a picture, from top to bottom, in any rotation. `hard`: mended before, which takes longer.
 * @param {{ data: Uint8ClampedArray, width: number, height: number }} picture RGBA
 * @param {boolean} hard
 */
export async function findCodes(picture, hard) {
  const { data, width, height } = hard ? mended(picture) : picture;
  const image = /** @type {ImageData} */ (/** @type {unknown} */ ({ data, width, height, colorSpace: "srgb" }));
  const found = await readBarcodes(image, { formats: ["QRCode"], tryHarder: true, tryRotate: true, tryInvert: false, maxNumberOfSymbols: mostCodes });
  return found
    .filter(({ text }) => text.length > 0 && text.length <= mostText)
    .sort((a, b) => a.position.topLeft.y - b.position.topLeft.y)
    .map(({ text }) => text);
}
