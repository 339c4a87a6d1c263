/** Whether a text is a host name with a dot; labels may be Chinese. */
export function isHostName(text: string): boolean {
  const labels = text.split(".");
  return (
    text.length <= 253 && labels.length > 1 && labels.every((label) => label.length <= 63 && /^[\p{L}\p{N}-]+$/u.test(label) && !label.startsWith("-") && !label.endsWith("-"))
  );
}
