/** How long the browser gets to take the file over. */
const KEPT_MS = 10_000;

/** Gives the browser a file. The address of the blob is taken back afterwards. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
