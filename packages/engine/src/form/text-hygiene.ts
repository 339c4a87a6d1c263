/** Controls (but line feed and tab), zero-width and direction signs, and halves of surrogate pairs: nobody types them, and they hide what a text says. */
const unwanted =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Line ends as line feeds. */
export function plainLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Whether a text holds a sign that is refused. */
export function hasUnwantedSigns(text: string): boolean {
  return unwanted.test(text);
}

/** The bytes of a text in UTF-8, at most: enough to bound it. */
export function textSize(text: string): number {
  let size = 0;
  for (let i = 0; i < text.length; i++) size += text.charCodeAt(i) < 0x80 ? 1 : text.charCodeAt(i) < 0x800 ? 2 : 3;
  return size;
}
