// @ts-check
// Plain JavaScript, since it runs in the typesetting process, which is started as it stands.
import qrcode from "qrcode-generator";

/**
 * A mark as a QR code (ISO/IEC 18004, error correction M) in an SVG of one path, without its quiet zone: the page leaves that free.
 * @param {{ start: string, payload: string }} mark the part in any letters, and the part in the code's short alphabet
 */
export function qrPicture({ start, payload }) {
  const code = qrcode(0, "M");
  code.addData(start, "Byte");
  code.addData(payload, "Alphanumeric");
  code.make();
  const side = code.getModuleCount();
  let path = "";
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const from = column;
      while (column < side && code.isDark(row, column)) column++;
      if (column > from) path += `M${from} ${row}h${column - from}v1H${from}z`;
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${path}"/></svg>`;
}
