/** Controls and halves of surrogate pairs cannot be stored in XML; what looks like an escape of OOXML (`_x0041_`) is escaped itself; everything else is kept as it is. */
export function cellText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
