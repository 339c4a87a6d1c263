/** At most so many bytes of UTF-8, never half a character. */
export function cutBytes(text: string, most: number): string {
  let kept = "";
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}
