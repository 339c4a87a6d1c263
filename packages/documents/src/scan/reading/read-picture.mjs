// @ts-check
import { createCanvas, Image } from "@napi-rs/canvas";
import { limits } from "./limits.mjs";
import { lookAtPage } from "./look-at-page.mjs";
import { sizeOfPicture } from "./picture-size.mjs";
import { ScanRefusal } from "./scan-refusal.mjs";

/**
 * A photograph or a scanned picture, JPEG or PNG, as the one page it is.
 * @param {Uint8Array} content
 * @param {RegExp} wanted
 * @returns {Promise<import("../scan-reading.ts").ScanPage>}
 */
export async function readPicture(content, wanted) {
  // The size is read before anything is unpacked: a few bytes can claim gigabytes.
  const size = sizeOfPicture(content);
  if (size === null || size.width === 0 || size.height === 0) throw new ScanRefusal("damaged");
  if (size.width > limits.side || size.height > limits.side || size.width * size.height > limits.pixels)
    throw new ScanRefusal("picture", { millions: Math.floor(limits.pixels / 1_000_000) });
  const image = new Image();
  try {
    image.src = content;
    await image.decode();
  } catch {
    throw new ScanRefusal("damaged");
  }
  if (image.width === 0 || image.height === 0) throw new ScanRefusal("damaged");
  const { texts, blank } = await lookAtPage(async (pixels) => {
    // Small codes of a small picture are found when it is drawn larger.
    const scale = Math.min(2, Math.sqrt(pixels / (image.width * image.height)));
    const canvas = createCanvas(Math.max(1, Math.floor(image.width * scale)), Math.max(1, Math.floor(image.height * scale)));
    const context = canvas.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  }, wanted);
  return { page: 1, look: blank ? "blank" : "picture", texts };
}
