/** Gives the person a file made in the page. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]/g, "_");
  link.click();
  // The download begins in a later turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
