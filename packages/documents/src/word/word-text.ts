/** A text as XML can hold it: without controls, halves of surrogate pairs and the two codes that are none; tabs are spaces. */
export function wordText(text: string): string {
  return text
    .replaceAll("\t", " ")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "");
}

/** Its lines, each a paragraph; one, if it has none. */
export const wordLines = (text: string): string[] => wordText(text).split("\n");
