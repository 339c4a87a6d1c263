// @ts-check
/** @typedef {{ data: Uint8ClampedArray, width: number, height: number }} Pixels */

const white = 255;

/** Brightness of every pixel of an RGBA picture. @param {Pixels} picture */
function greyOf({ data, width, height }) {
  const grey = new Uint8ClampedArray(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += 4) grey[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 151 + (data[from + 2] ?? 0) * 28) >> 8;
  return grey;
}

/** How many pixels there are of each brightness. @param {Uint8ClampedArray} grey */
function histogramOf(grey) {
  const histogram = new Uint32Array(white + 1);
  for (const value of grey) histogram[value] = (histogram[value] ?? 0) + 1;
  return histogram;
}

/** The brightness below which a share of the pixels lies. @param {Uint32Array} histogram @param {number} share */
function quantile(histogram, share) {
  const wanted = share * histogram.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  for (let value = 0; value <= white; value++) {
    sum += histogram[value] ?? 0;
    if (sum >= wanted) return value;
  }
  return white;
}

/** Grey, smoothed, and stretched from the ink to the paper: a pale or noisy copy, or one taken in a dim room, becomes black on white. @param {Pixels} picture @returns {Pixels} */
export function mended(picture) {
  const { width, height } = picture;
  const grey = smoothed(greyOf(picture), width, height);
  const histogram = histogramOf(grey);
  const ink = quantile(histogram, 0.005);
  const paper = Math.max(quantile(histogram, 0.6), ink + 1);
  const data = new Uint8ClampedArray(grey.length * 4);
  for (let at = 0, to = 0; at < grey.length; at++, to += 4) {
    const value = (((grey[at] ?? 0) - ink) * white) / (paper - ink);
    data[to] = data[to + 1] = data[to + 2] = value;
    data[to + 3] = white;
  }
  return { data, width, height };
}

/** Each pixel with its neighbours, weighed 1 2 1 across and down; the edge stays as it is. @param {Uint8ClampedArray} grey @param {number} width @param {number} height */
function smoothed(grey, width, height) {
  const across = grey.slice();
  for (let at = 1; at < grey.length - 1; at++) across[at] = ((grey[at - 1] ?? 0) + 2 * (grey[at] ?? 0) + (grey[at + 1] ?? 0)) >> 2;
  const down = across.slice();
  for (let at = width; at < width * (height - 1); at++) down[at] = ((across[at - width] ?? 0) + 2 * (across[at] ?? 0) + (across[at + width] ?? 0)) >> 2;
  return down;
}

/** Differences of brightness that are ink and no noise of a scanner, and the share of pixels below which there is none. */
const inkDepth = 60;
const leastInk = 0.0004;

/** Whether there is nothing on a page: the back of one, as a machine scans it that takes both sides. Shadows at the edges do not count. @param {Pixels} picture */
export function isBlank(picture) {
  const { width, height } = picture;
  const grey = greyOf(picture);
  const paper = quantile(histogramOf(grey), 0.5);
  const [marginX, marginY] = [Math.floor(width * 0.04), Math.floor(height * 0.04)];
  let ink = 0;
  for (let y = marginY; y < height - marginY; y++) for (let x = marginX; x < width - marginX; x++) if ((grey[y * width + x] ?? 0) < paper - inkDepth) ink++;
  return ink < leastInk * width * height;
}
