// @ts-check
/** Markers of a JPEG's frame header, which holds its size. */
const isFrame = (/** @type {number} */ marker) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const standsAlone = (/** @type {number} */ marker) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/**
 * The size that a PNG or JPEG says it has, or null where it says none.
 * @param {Uint8Array} content
 * @returns {{ width: number, height: number } | null}
 */
export function sizeOfPicture(content) {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  if (content[0] === 0x89) return content.length < 33 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
  let at = 2;
  while (at + 9 < content.length) {
    if (content[at] !== 0xff) return null;
    const marker = content[at + 1] ?? 0;
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xff) at += 1;
    else at += standsAlone(marker) ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}
