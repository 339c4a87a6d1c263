/** Signs that are as wide as they are high: Chinese, its punctuation, full-width forms. */
const wide = /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹯＀-｠￠-￦]/;

/** The width of a sign beside the size of its font, rather too wide than too narrow. */
const widthOf = (sign: string) => (wide.test(sign) ? 1 : /[A-Zmw%—…]/.test(sign) ? 0.82 : sign === " " ? 0.3 : 0.6);

/** How wide a text becomes in a line of a font of `size` pixels. A guess that needs no page, so that a layout can be made anywhere. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += widthOf(sign) * size;
  return width;
}

/** A text in lines that fit a width: broken after any Chinese sign, else at spaces, and within a word only where the word is wider than the line. */
export function linesOf(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[^\s⺀-￯]+\s*|\s+|[⺀-￯]\s*/gu) ?? []) {
    if (line !== "" && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    for (const sign of piece) {
      if (line !== "" && textWidth(line + sign.trimEnd(), size) > width) {
        lines.push(line.trimEnd());
        line = "";
      }
      line += sign;
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
